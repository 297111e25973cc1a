// A quiet control beside each statement, for its menu: copy the link to it, cite it, report a mistake in it.
// The text of the statement itself stays as it is.

for (const statement of document.querySelectorAll("article[data-kind] .statement")) {
  statement.previousElementSibling?.append(" ", control(statement));
}

function control(statement) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.textContent = "⋯";
  button.setAttribute("aria-label", `Cite or share paragraph ${number(placeOf(statement).id)}`);
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", async () => {
    const menu = await import("./reading-menu.js");
    menu.open(statement, button);
  });
  return button;
}

/** The readout and the id in it; a quotation elsewhere has both in its own id. */
export function placeOf(statement) {
  const { readout } = statement.dataset;
  if (readout) return { readout, id: statement.id.slice(readout.length + 1) };
  return { readout: location.pathname.split("/").at(-2), id: statement.id };
}

/** What a reader calls a statement: 7, or 7.2. */
export function number(id) {
  return id.slice(1).replace("-", ".");
}
