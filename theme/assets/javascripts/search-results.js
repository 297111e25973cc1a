// How a statement found appears: as on the pages of the archive, with both names and the way to its place.
// Everything that comes from the content is put in as text, never as HTML.

import { address } from "./search-index.js";
import { words } from "./search-words.js";

const WORD = /[\p{L}\p{N}]+(?:['’.\u0300-\u036f][\p{L}\p{N}]+)*/gu;

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

/** Where a statement stands. */
export function placeOf(found) {
  return address("readouts", found.readout, found.id);
}

/** A text with the words that were found marked: `marks` is a list of words in a row. */
export function marked(text, marks) {
  const places = placesIn(text, marks);
  const parts = [];
  let at = 0;
  for (const [start, end] of places) {
    if (start < at) continue;
    parts.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)].filter(Boolean);
}

/** The part of a text around its first mark, at most so long, with … where something is left out. */
export function excerpt(text, marks, length) {
  if (text.length <= length) return text;
  const [first] = placesIn(text, marks);
  let start = first ? Math.max(0, Math.min(first[0] - Math.floor(length / 4), text.length - length)) : 0;
  if (start) start = text.indexOf(" ", start) + 1 || start;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + Math.floor(length / 2));
  return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

function placesIn(text, marks) {
  const tokens = [...text.matchAll(WORD)].flatMap((match) => {
    const found = words(match[0]);
    // A run of Chinese gives one word for each sign, and each sign has its own place.
    if (found.length > 1 && [...match[0]].length === found.length) {
      return found.map((word, i) => ({ word, start: match.index + i, end: match.index + i + [...word].length }));
    }
    return found.map((word) => ({ word, start: match.index, end: match.index + match[0].length }));
  });
  const places = [];
  for (const mark of marks) {
    tokens.forEach((token, at) => {
      if (mark.every((word, i) => tokens[at + i]?.word === word)) places.push([token.start, tokens[at + mark.length - 1].end]);
    });
  }
  // Those that touch or overlap become one.
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return places.reduce((merged, [start, end]) => {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
    return merged;
  }, []);
}

/** 1 statement, 2,000 statements. */
export function count(number, one = "statement") {
  return `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
}

/** What a statement is called: paragraph 7, or 7.2. */
export function paragraph(id) {
  return `paragraph ${id.slice(1).replace("-", ".")}`;
}

/** A reading of a query in words: “etim” said by China in 2021. */
export function describe(index, { query, filters }) {
  const named = (name) =>
    (filters[name] ?? []).map((id) => index.facets[name].options.find((option) => option.id === id).label).join(" or ");
  const who = [named("speaker"), named("party")].filter(Boolean).join(", ");
  return [query ? `“${query}”` : "", who ? `said by ${who}` : "", named("year") ? `in ${named("year")}` : ""].filter(Boolean).join(" ");
}

/** The address of the search page with a query and filters. */
export function searchAddress(state) {
  return `${address("search", "")}${parameters(state)}`;
}

/** A query and filters as they stand in an address: ?q=etim&party=china */
export function parameters({ query = "", filters = {}, sort = "", group = "" }) {
  const pairs = [["q", query.trim()], ...Object.entries(filters).flatMap(([name, ids]) => ids.map((id) => [name, id])), ["sort", sort], ["group", group]];
  const text = new URLSearchParams(pairs.filter(([, value]) => value)).toString();
  return text ? `?${text}` : "";
}
