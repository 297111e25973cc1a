// The keys of one letter: / goes to the search, j and k from statement to statement. Whoever speaks to the
// machine, or types by accident, can turn them off (WCAG 2.1.4), for good and in every place that names them.

import { element } from "./page.js";

const OFF = "readouts.keys-off";

let off = false; // on this page, where the browser keeps nothing

/** Whether a key pressed now is one of ours: alone, outside of fields, and not turned off. */
export function isOurs(event) {
  const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable], [popover]");
  return !elsewhere && !event.ctrlKey && !event.metaKey && !event.altKey && isOn();
}

/** A label with the switch, which says what the keys do: [key, what it does], and of every page the way to the search. */
export function keysSwitch(keys = []) {
  const box = element("input", { type: "checkbox", checked: isOn(), onchange: () => remember(!box.checked) });
  const said = [...keys, ["/", "goes to the search"]].flatMap(([key, does], i) => [i ? ", " : " ", element("kbd", {}, key), ` ${does}`]);
  return element("label", { class: "keys-switch" }, box, " Keys:", ...said);
}

function isOn() {
  try {
    return !off && localStorage.getItem(OFF) === null;
  } catch {
    return !off;
  }
}

function remember(isOff) {
  off = isOff;
  try {
    if (isOff) localStorage.setItem(OFF, "");
    else localStorage.removeItem(OFF);
  } catch {
    // then it holds for this page
  }
}
