// The keys of one letter: / goes to the search, j and k from statement to statement. Whoever speaks to the
// machine, or types by accident, can turn them off (WCAG 2.1.4), for good and in every place that names them.

const OFF = "readouts.keys-off";

let off = false; // on this page, where the browser keeps nothing

/** Whether a key pressed now is one of ours: alone, outside of fields, and not turned off. */
export function isOurs(event) {
  const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable], [popover]");
  return !elsewhere && !event.ctrlKey && !event.metaKey && !event.altKey && isOn();
}

/** A label with the switch, which says what the keys do. */
export function keysSwitch() {
  const label = document.createElement("label");
  const box = document.createElement("input");
  label.className = "keys-switch";
  box.type = "checkbox";
  box.checked = isOn();
  box.addEventListener("change", () => remember(!box.checked));
  label.append(box, " Keys ", key("j"), " and ", key("k"), " go to the next and the previous statement, ", key("/"), " to the search");
  return label;
}

function key(letter) {
  const element = document.createElement("kbd");
  element.textContent = letter;
  return element;
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
