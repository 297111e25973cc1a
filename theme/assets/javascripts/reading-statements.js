// A quiet control beside each statement, for its menu: copy the link to it, cite it, report a mistake in it.
// The text of the statement itself stays as it is.

import { element, number } from "./page.js";

for (const statement of document.querySelectorAll("article[data-kind] .statement:not([data-template])")) {
  statement.previousElementSibling?.append(" ", citeButton(() => statement));
}

/** A button that cites a statement: the one that `statementOf` returns when it is pressed. */
export function citeButton(statementOf) {
  const button = element("button", { type: "button", class: "more", "aria-haspopup": "dialog", "aria-expanded": "false" });
  name(button, statementOf());
  button.addEventListener("click", async () => {
    const menu = await import("./reading-menu.js");
    menu.open(statementOf(), button);
  });
  return button;
}

/** Says on a button which statement it cites. */
export function name(button, statement) {
  const paragraph = number(placeOf(statement).id);
  button.textContent = `Cite ¶\u00a0${paragraph}`;
  button.setAttribute("aria-label", `Cite ¶ ${paragraph}, share it, or correct it`);
}

/** The readout and the id in it; a quotation elsewhere has both in its own id. */
export function placeOf(statement) {
  const { readout } = statement.dataset;
  if (readout) return { readout, id: statement.id.slice(readout.length + 1) };
  return { readout: location.pathname.split("/").at(-2), id: statement.id };
}
