// How what was found appears: a statement as on the pages of the archive, with both names and the way to its place; an
// event with its accounts.
// Everything that comes from the content is put in as text, never as HTML.

import { address, element, filled, number, readoutAddress } from "./page.js";
import { citeButton } from "./reading-statements.js";
import { dayInWords } from "./search-dates.js";
import { words } from "./search-words.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d\u00ad\u0640]*(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;

/** Where a statement stands. */
export function placeOf(found) {
  return readoutAddress(found.readout, found.id);
}

/** The address of the page of a thing by its kind, in the folder that the index knows; of one kind's list without an id. */
export function pageOf(index, kind, id = "") {
  return address(index.pages[kind][0], id);
}

/** Where an event is read: on its own page, or where it has a single account, on that. */
export function eventAddress(index, { id, hasPage, readouts }) {
  return hasPage ? pageOf(index, "event", id) : readoutAddress(readouts[0].id);
}

/** A statement found, as the pages quote one, with the way to cite it. */
export function hit(index, found, marks, templates) {
  const { look, statement } = found;
  const of = (name) => index.facets[name].of(statement).map((number) => index.facets[name].options[number]);
  const isProposed = look.includes("proposed");
  const [whose] = of("whose");
  const told = ["other", "others", "claimed", "telling", "spokesperson"].includes(whose.id) ? whose.label.toLowerCase() : "";
  const remarks = [told, isProposed ? "speaker proposed, not confirmed" : "", of("text")[0].id === "summary" ? "summary" : ""];
  const topics = of("topic");
  const parts = filled(templates, {
    look,
    speakers: [element("b", {}, found.speaker)],
    by: found.account,
    account: of("account")[0].id,
    date: found.date,
    day: index.days[index.readoutOf(statement)],
    place: `${found.title}, ${paragraph(found.id)}`,
    address: placeOf(found),
    remarks: remarks.filter(Boolean).join(" · "),
    text: marked(found.text, marks),
    id: `${found.readout}-${found.id}`,
    readout: found.readout,
    lang: found.language,
    speaker: (of("speaker").find(({ id }) => id === "joint") ? ["joint"] : of("speaker").map(({ id }) => id)).join(" "),
    party: of("party").map(({ id }) => id).join(" "),
    topics: topics.map(({ id }) => id).join(" "),
    attribution: isProposed ? "proposed" : "reviewed",
    whose: whose.id,
    topiclinks: topics.flatMap(({ id, label }, i) => [i ? " · " : "", element("a", { href: pageOf(index, "topic", id) }, label)]),
  });
  parts[2].append(" ", citeButton(() => parts[1]));
  return element("li", {}, ...parts);
}

/** A page of the registers that the query names. */
export function nameFound({ folder, id, label, noun, count: many, remark }) {
  return element(
    "li",
    {},
    element("a", { href: address(folder, id) }, label),
    element("span", { class: "search-remark" }, [noun, remark, many ? count(many) : ""].filter(Boolean).join(" · ")),
  );
}

/** An event with the accounts of it; where it has a single one, that is where the title leads. */
export function eventFound(index, event, readouts) {
  const each = readouts.flatMap((readout, i) => [
    i ? " · " : "",
    element("a", { href: readoutAddress(readout.id) }, readout.account),
    ` (${readout.publisher})`,
  ]);
  return element(
    "li",
    { class: "search-event" },
    element("a", { href: eventAddress(index, event) }, event.title),
    element("span", { class: "search-remark" }, ...each),
  );
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
    // A run of Chinese gives one word for each character, and each has its own place.
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
export function count(many, one = "statement") {
  return `${many.toLocaleString("en")} ${one}${many === 1 ? "" : "s"}`;
}

/** What a statement is called: paragraph 7, or 7.2. */
export function paragraph(id) {
  return `paragraph ${number(id)}`;
}

/** A reading of a query in words: “etim” said by China in 2021, published by Xinhua. */
export function describe(index, { query, filters }) {
  const named = (name) =>
    (filters[name] ?? []).map((id) => index.facets[name].options.find((option) => option.id === id).label).join(" or ");
  const who = [named("speaker"), named("party")].filter(Boolean).join(", ");
  const what = [query ? `“${query}”` : "", who ? `said by ${who}` : "", named("year") ? `in ${named("year")}` : "", time(filters)];
  const publisher = named("publisher");
  return [what.filter(Boolean).join(" "), publisher ? `published by ${publisher}` : ""].filter(Boolean).join(", ");
}

function time({ from: [from] = [], to: [to] = [] }) {
  if (from && from === to) return `${from.length === 10 ? "on" : "in"} ${dayInWords(from)}`;
  return [from && `from ${dayInWords(from)}`, to && `to ${dayInWords(to)}`].filter(Boolean).join(" ");
}

/** The address of the search page with a query and filters. */
export function searchAddress(state) {
  return `${address("search")}${parameters(state)}`;
}

/** A query and filters as they stand in an address: ?q=etim&party=china */
export function parameters({ query = "", filters = {}, sort = "", group = "" }) {
  const pairs = [["q", query.trim()], ...Object.entries(filters).flatMap(([name, ids]) => ids.map((id) => [name, id])), ["sort", sort], ["group", group]];
  const text = new URLSearchParams(pairs.filter(([, value]) => value)).toString();
  return text ? `?${text}` : "";
}
