// Choosing by name: a box in which a name is typed and completed, and small forms. Ids are never shown and never typed.

import { element } from "./page.js";

let boxes = 0;

/**
 * A box for one of `options` ({ id, name, names, hint }), by any of its names. `chosen(id)` is called with the choice;
 * `unknown(text)` with a name that nothing has. `list` is the id of a datalist with the options, made once for a page.
 */
export function nameBox({ id = `desk-box-${(boxes += 1)}`, label, options, list, value = "", chosen, unknown, describedBy, hint }) {
  const error = element("span", { class: "desk-error", id: `${id}-error`, role: "alert" });
  const input = element("input", {
    id, type: "text", list, value, autocomplete: "off", spellcheck: "false", "aria-describedby": [describedBy, `${id}-error`].filter(Boolean).join(" "),
  });
  const take = () => {
    const text = input.value.trim();
    error.textContent = "";
    if (!text || text === value) return;
    const found = withName(options, text);
    if (found.length === 1) {
      input.value = value; // what comes of the choice is drawn anew
      chosen(found[0].id);
    } else if (found.length > 1) error.textContent = `Several have that name: ${found.map(titled).join("; ")}. Type the whole name.`;
    else if (unknown) unknown(text);
    else error.textContent = "Nothing here has that name. Choose one of the list.";
  };
  input.addEventListener("change", take);
  return element("div", { class: "desk-field" }, element("label", { for: id }, label), input, ...(hint ? [element("span", { class: "desk-hint" }, hint)] : []), error);
}

/** Those of the options that are called so: by the line of the list, by a whole name, or else by its beginning. */
function withName(options, text) {
  const wanted = plain(text);
  const line = options.filter((one) => plain(titled(one)) === wanted);
  if (line.length) return line;
  const whole = options.filter((one) => (one.names ?? [one.name]).some((name) => plain(name) === wanted));
  return whole.length ? whole : options.filter((one) => plain(one.name).startsWith(wanted) && wanted.length > 2);
}

/** A list for boxes to complete from. */
export function datalist(id, options) {
  return element("datalist", { id }, ...options.map((one) => element("option", { value: titled(one) })));
}

/** How an option is listed: its name, and what tells it from others of that name. */
function titled({ name, hint }) {
  return hint ? `${name} (${hint})` : name;
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** A labelled box for a text. `changed(value)` is called when the contributor leaves it. */
export function textBox({ id, label, value = "", type = "text", changed, hint, required, rows, dir }) {
  const described = hint ? `${id}-hint` : undefined;
  const attributes = { id, required, "aria-describedby": described, onchange: () => changed?.(box.value), dir };
  const box = rows
    ? element("textarea", { ...attributes, rows: String(rows) })
    : element("input", { ...attributes, type, autocomplete: "off" });
  box.value = value;
  const remark = hint ? [element("span", { class: "desk-hint", id: described }, hint)] : [];
  return element("div", { class: "desk-field" }, element("label", { for: id }, label), box, ...remark);
}

/** A labelled choice of a few; `options` are pairs of value and words. */
export function choice({ id, label, value = "", options, changed, hint }) {
  const described = hint ? `${id}-hint` : undefined;
  const known = options.some(([one]) => one === value);
  const all = known ? options : [[value, value || "Choose …"], ...options];
  const box = element(
    "select",
    { id, "aria-describedby": described, onchange: () => changed?.(box.value) },
    ...all.map(([one, words]) => element("option", { value: one, selected: one === value }, words)),
  );
  const remark = hint ? [element("span", { class: "desk-hint", id: described }, hint)] : [];
  return element("div", { class: "desk-field" }, element("label", { for: id }, label), box, ...remark);
}

/** A link to a place on the desk, which opens what it is folded into and takes the keyboard there. */
export function leading(id, words) {
  const go = () => {
    for (let part = document.getElementById(id); part; part = part.parentElement) if (part.localName === "details") part.open = true;
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return element("a", { href: `#${id}`, onclick: go }, words);
}

/** A button. */
export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, label);
}

/** A part of the page that opens and closes, and stays as it was when the page is drawn anew. */
export function fold(id, summary, children, { open = false } = {}) {
  return element("details", { id, class: "desk-fold", open }, element("summary", {}, summary), ...children);
}

/** Copies a text; says so with `say`. Where the browser does not allow it, the text is selected for the contributor. */
export async function copy(text, box, say, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    box?.focus();
    box?.select();
    say("The browser did not allow it. The text is selected: copy it with Ctrl+C, or ⌘C on a Mac.");
  }
}
