// What every script of the site needs: where its pages are, and how an element is made. What comes from the content
// is put in as text, never as HTML.

/** The address of the site's home page, wherever that is. */
export const TOP = new URL("../../", import.meta.url);

/** The address of a page of this site: ("topics", "etim"), or with the id of a place in it. */
export function address(folder, id = "", anchor = "") {
  return new URL(`${folder}/${id ? `${encodeURIComponent(id)}/` : ""}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`, TOP).href;
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
