// What every script of the site needs: where its pages are, and how an element is made. What comes from the content
// is put in as text, never as HTML.

/** The address of the site's home page, wherever that is. */
export const TOP = new URL("../../", import.meta.url);

/** The address of a page of this site: ("topics", "etim"), or with the id of a place in it. */
export function address(folder, id = "", anchor = "") {
  return new URL(`${folder}/${id ? `${encodeURIComponent(id)}/` : ""}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`, TOP).href;
}

/** The address of a readout, or of a statement in it by its id. */
export function readoutAddress(id, statement = "") {
  return address("readouts", id, statement);
}

/** An element with its attributes and what is in it: elements and texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith("on")) made.addEventListener(attribute.slice(2), value);
    else if (value === true) made.setAttribute(attribute, "");
    else if (value !== false && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== "" && child !== undefined));
  return made;
}

/**
 * Copies of elements of the page in which every `fill-NAME` has given way to `values[NAME]`: a text, or in a text a list
 * of nodes. Where a value is empty, so is its place, with the dot before it, or the attribute.
 */
export function filled(templates, values) {
  return templates.map((template) => {
    const copy = template.cloneNode(true);
    copy.hidden = false;
    delete copy.dataset.template;
    for (const part of [copy, ...copy.querySelectorAll("*")]) fillAttributes(part, values);
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    for (const node of nodes) node.replaceWith(...fillText(node.data, values));
    return copy;
  });
}

const PLACE = / · fill-([a-z]+)|fill-([a-z]+)/g;

function fillAttributes(element, values) {
  for (const { name, value } of [...element.attributes]) {
    const [, place] = /fill-([a-z]+)/.exec(value) ?? [];
    if (!place) continue;
    // A class is one of several; an address takes the whole place.
    const filling = name === "class" ? value.replace(`fill-${place}`, values[place]) : values[place];
    if (filling) element.setAttribute(name, filling);
    else element.removeAttribute(name);
  }
}

function fillText(text, values) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(PLACE)) {
    const value = values[match[1] ?? match[2]] ?? "";
    parts.push(text.slice(at, match.index));
    if (value.length) parts.push(match[1] ? " · " : "", ...(Array.isArray(value) ? value : [value]));
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)].filter((part) => part !== "");
}

/** What a reader calls a statement by its id: 7, or 7.2 for the second in paragraph 7. */
export function number(id) {
  return id.slice(1).replace("-", ".");
}

/** The id of the place that the address points to; empty where it points to none. */
export function target() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // a broken address
  }
}
