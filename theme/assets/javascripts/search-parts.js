// What a reader typed, taken apart: names of the registers under all their spellings, dates, words, and what stands
// in quotation marks.

import { datesIn } from "./search-dates.js";
import { isEmpty, isUnspaced, phrase, soundsLike } from "./search-words.js";

const SURNAME = 4; // letters that a last name has at least, to be taken for its person alone

/**
 * The parts of a query: { label, wanted: [{ word, place }], exact, entries, date }. `entries` are what the words name,
 * `date` what they say of time; each of them is empty for most parts.
 */
export function partsOf(index, query) {
  const pieces = withoutAddress(index, query.normalize("NFC")).replace(/[“”„«»]/g, '"').split('"');
  const parts = pieces.flatMap((piece, i) => (i % 2 ? quoted(piece) : loose(index, piece)));
  const telling = parts.filter((part) => part.exact || part.entries.length || part.date || !isEmpty(part.label));
  return telling.length ? telling : parts;
}

/** The query with the id in the place of an address of this archive: whoever has a link looks for what it leads to. */
function withoutAddress(index, query) {
  const folders = Object.values(index.pages).map(([folder]) => folder).join("|");
  return query.replace(new RegExp(`\\bhttps?://\\S*/(?:${folders})/([a-z0-9-]+)\\S*`, "giu"), "$1");
}

/** A part as it can be typed again. */
export function written({ label, exact }) {
  return exact ? `"${label}"` : label;
}

/** The part with what its words name if they are another spelling of a name: Mottaki of Muttaqi. Itself where they are not. */
export function otherwiseSpelt(index, part) {
  if (part.exact || part.date || part.entries.length) return part;
  const typed = part.wanted.map(({ word }) => word);
  const { entries } = namesOf(index);
  for (const [key, named] of entries) {
    const name = key.split(" ");
    if (name.length !== typed.length || !name.every((word, i) => soundsLike(typed[i], word))) continue;
    const known = named.filter(({ facet }) => facet === "speaker" || facet === "party");
    if (known.length) return { ...part, entries: known, spelling: known[0].label };
  }
  return part;
}

function quoted(text) {
  const wanted = phrase(text);
  return wanted.length ? [{ label: text.trim(), wanted, exact: true, entries: [] }] : [];
}

function loose(index, text) {
  const parts = [];
  let at = 0;
  for (const date of datesIn(text, index.firstYear, index.lastYear)) {
    parts.push(...named(index, text.slice(at, date.start)));
    parts.push({ label: date.label, wanted: phrase(text.slice(date.start, date.end)), exact: false, entries: [], date });
    at = date.end;
  }
  return [...parts, ...named(index, text.slice(at))];
}

function named(index, text) {
  const wanted = phrase(text);
  const names = namesOf(index);
  const parts = [];
  for (let at = 0; at < wanted.length; ) {
    const end = endOfName(names, wanted, at) ?? endOfRun(wanted, at);
    const part = wanted.slice(at, end);
    const key = keyOf(part);
    const entries = part.every(({ word }) => isEmpty(word)) ? [] : names.entries.get(key) ?? [];
    const name = entries.flatMap((entry) => entry.names).find((name) => keyOf(phrase(name)) === key);
    parts.push({ label: name ?? labelOf(part), wanted: part, exact: false, entries });
    at = end;
  }
  return joinSpellings(index, parts);
}

/** Words in a row that together are another spelling of one name become one part: Hanif Atmar, Haneef Atmer. */
function joinSpellings(index, parts) {
  const joined = [];
  for (let at = 0; at < parts.length; at++) {
    const pair = parts.slice(at, at + 3);
    const length = [3, 2].find((many) => pair.length >= many && spelt(index, pair.slice(0, many)));
    if (length) joined.push(spelt(index, pair.slice(0, length)));
    else joined.push(parts[at]);
    at += (length ?? 1) - 1;
  }
  return joined;
}

function spelt(index, parts) {
  // Where each is a name by itself, or a word that means nothing, there is nothing to join.
  if (parts.some(({ exact }) => exact) || parts.every(({ entries }) => entries.length) || parts.some(({ label }) => isEmpty(label))) return undefined;
  const wanted = parts.flatMap((part) => part.wanted);
  const label = parts.map((part) => part.label).join(" ");
  const part = otherwiseSpelt(index, { label, wanted, exact: false, entries: [] });
  return part.spelling ? part : undefined;
}

function endOfName({ entries, longest }, wanted, at) {
  for (let end = Math.min(wanted.length, at + longest); end > at; end--) {
    if (entries.has(keyOf(wanted.slice(at, end)))) return end;
  }
  return undefined;
}

function endOfRun(wanted, at) {
  let end = at + 1;
  while (isUnspaced(wanted[at].word) && end < wanted.length && isUnspaced(wanted[end].word)) end++;
  return end;
}

function keyOf(part) {
  return part.map(({ word }) => word).join(" ");
}

function labelOf(part) {
  return part.reduce((label, { word }) => (label && isUnspaced(word) ? label + [...word].at(-1) : label ? `${label} ${word}` : word), "");
}

/** All names of the registers by their words, each with what it names; and of people the last names. */
export function namesOf(index) {
  if (!known.has(index)) {
    const entries = new Map();
    for (const entry of index.names) {
      const names = new Set(entry.names.map((name) => keyOf(phrase(name))));
      if (entry.facet === "speaker") for (const name of [...names]) names.add(lastOf(name));
      for (const name of names) if (name) entries.set(name, [...(entries.get(name) ?? []), entry]);
    }
    const longest = Math.max(0, ...[...entries.keys()].map((name) => name.split(" ").length));
    known.set(index, { entries, longest });
  }
  return known.get(index);
}
const known = new WeakMap();

function lastOf(name) {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return /^[a-z]+$/.test(last) && last.length >= SURNAME ? last : "";
}
