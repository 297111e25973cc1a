// From what a reader types to the statements that answer it. Every part of a query has to be met: by the
// words of a statement, or by what it belongs to: its topics under all their names, its speaker, the
// speaker's party, the publisher or the year. Words in quotation marks are met by the text alone.

import { distance, isEmpty, isUnspaced, phrase, stem, words } from "./search-words.js";

const BELONGS = { speaker: 1.1, party: 1.1, topic: 0.9, year: 0.8, publisher: 0.6 }; // against 1 for the word itself
const OFTEN = 1.2; // where the word stands more than once
const FORM = 0.9; // another form of the word: sanctioned for sanctions
const BEGINNING = 0.6;
const SHARED = 0.85; // what several sides say together, against what one says
const BY_LENGTH = [1.15, 1, 0.9, 0.8];

/**
 * The statements that meet a query, all of them for an empty one: `scores` by number (0: not met), the
 * `parts` with how many statements meet each, and the `marks`, the words to mark in a text.
 */
export async function ask(index, query) {
  const parts = await Promise.all(partsOf(index, query).map((part) => meet(index, part)));
  return { query, parts, scores: scored(index, parts), marks: parts.flatMap(({ marks }) => marks) };
}

/** The answers to a query of several parts with each of them left out in turn: what was left out, the query, the scores. */
export function relaxed(index, { parts }) {
  return parts.map(({ label }, i) => {
    const others = parts.filter((_, other) => other !== i);
    return { without: label, query: others.map(written).join(" "), scores: scored(index, others) };
  });
}

function scored(index, parts) {
  const scores = new Float32Array(index.size).fill(parts.length ? 0 : 1);
  for (let statement = 0; parts.length && statement < index.size; statement++) {
    if (parts.some(({ weights }) => !weights[statement])) continue;
    const sum = parts.reduce((score, { weights, rarity }) => score + weights[statement] * rarity, 0);
    scores[statement] = sum * BY_LENGTH[index.lengths[statement]] * (index.isShared(statement) ? SHARED : 1);
  }
  return scores;
}

function written({ label, exact }) {
  return exact ? `"${label}"` : label;
}

/**
 * What remains of an answer under filters ({ party: ["china"] }): the statements by number, and for each
 * facet how many there are of each option, as if nothing were chosen in that facet.
 */
export function narrow(index, answer, filters) {
  const facets = Object.entries(index.facets).map(([name, facet]) => {
    const chosen = new Set(filters[name] ?? []);
    const wanted = new Set(facet.options.flatMap(({ id }, number) => (chosen.has(id) ? [number] : [])));
    // A filter for something that is not in the archive is met by nothing.
    return { name, of: facet.of, wanted, open: !chosen.size, counts: new Uint32Array(facet.options.length) };
  });
  const statements = [];
  for (let statement = 0; statement < index.size; statement++) {
    if (!answer.scores[statement]) continue;
    const missed = facets.filter(({ open, of, wanted }) => !open && !of(statement).some((value) => wanted.has(value)));
    if (!missed.length) statements.push(statement);
    if (missed.length > 1) continue;
    for (const { of, counts } of missed.length ? missed : facets) {
      for (const value of of(statement)) counts[value]++;
    }
  }
  return { statements, counts: Object.fromEntries(facets.map(({ name, counts }) => [name, counts])) };
}

/** The statements in the order of `sort`: best, newest or oldest. Among equals the newest come first. */
export function ordered(answer, statements, sort) {
  if (sort === "oldest") return statements;
  const newest = [...statements].reverse();
  return sort === "newest" ? newest : newest.sort((a, b) => answer.scores[b] - answer.scores[a]);
}

/**
 * A query read as a question: the people, parties and years in it as filters, and the words that are left.
 * Null where there is nothing to read so.
 */
export function understand(index, query) {
  const filters = {};
  const left = [];
  for (const part of partsOf(index, query)) {
    const entry = part.exact ? undefined : asFilter(part.entries);
    if (entry) (filters[entry.facet] ??= []).push(index.facets[entry.facet].options[entry.number].id);
    else left.push(written(part));
  }
  return Object.keys(filters).length ? { query: left.join(" "), filters } : null;
}

/** The query with its unknown words replaced by the nearest names or words, or "" where none is near. */
export async function respell(index, answer) {
  let better = answer.query;
  for (const { label, exact, count } of answer.parts) {
    if (count || exact) continue;
    const near = await nearest(index, label);
    if (near) better = better.replace(new RegExp(escaped(label), "iu"), near);
  }
  return better === answer.query ? "" : better;
}

/** The topics, people and parties with a name that has all the words, or their beginnings; the most spoken of first. */
export function named(index, query) {
  const wanted = words(query);
  if (wanted.join("").length < 3 && !wanted.some(isUnspaced)) return [];
  const has = (name) => wanted.every((word) => name.some((part) => part.startsWith(word)));
  if (!totals.has(index)) totals.set(index, narrow(index, { scores: scored(index, []) }, {}).counts);
  return index.names
    .filter(({ facet, names }) => facet in FOLDERS && names.some((name) => has(words(name))))
    .map(({ facet, number, label }) => ({
      folder: FOLDERS[facet], id: index.facets[facet].options[number].id, label, count: totals.get(index)[facet][number],
    }))
    .filter(({ count }) => count)
    .sort((a, b) => b.count - a.count);
}
const FOLDERS = { topic: "topics", speaker: "people", party: "parties" };
const totals = new WeakMap();

function asFilter(entries) {
  const speakers = entries.filter(({ facet }) => facet === "speaker");
  const parties = entries.filter(({ facet }) => facet === "party");
  const years = entries.filter(({ facet }) => facet === "year");
  return [parties, speakers, years].find((found) => found.length === 1)?.[0];
}

async function nearest(index, label) {
  const [word] = words(label);
  if (!word || word.length < 4 || isUnspaced(word)) return "";
  const most = word.length < 6 ? 1 : 2;
  const names = index.names.flatMap(({ names }) => names.flatMap((name) => shown(name).map((part) => ({ part, count: Infinity }))));
  const near = (await index.neighbours(word)).map(({ word: part, count }) => ({ part, count }));
  const candidates = [...names, ...near]
    .map(({ part, count }) => ({ part, count, far: distance(word, words(part)[0] ?? "", most) }))
    .filter(({ far }) => far > 0 && far <= most);
  candidates.sort((a, b) => a.far - b.far || b.count - a.count);
  return candidates[0]?.part ?? "";
}

function shown(name) {
  return name.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// ---- The parts of a query: { label, wanted: [{ word, place }], exact, entries } -------------------------------

function partsOf(index, query) {
  const pieces = query.replace(/[“”„«»]/g, '"').split('"');
  const parts = pieces.flatMap((piece, i) => (i % 2 ? quoted(piece) : loose(index, piece)));
  const telling = parts.filter(({ label, exact, entries }) => exact || entries.length || !isEmpty(label));
  return telling.length ? telling : parts;
}

function quoted(text) {
  const wanted = phrase(text);
  return wanted.length ? [{ label: text.trim(), wanted, exact: true, entries: [] }] : [];
}

function loose(index, text) {
  const wanted = phrase(text);
  const names = namesOf(index);
  const parts = [];
  for (let at = 0; at < wanted.length; ) {
    const end = endOfName(names, wanted, at) ?? endOfRun(wanted, at);
    const part = wanted.slice(at, end);
    const key = keyOf(part);
    const entries = part.every(({ word }) => isEmpty(word)) ? [] : names.entries.get(key) ?? [];
    const named = entries.flatMap((entry) => entry.names).find((name) => keyOf(phrase(name)) === key);
    parts.push({ label: named ?? labelOf(part), wanted: part, exact: false, entries });
    at = end;
  }
  return parts;
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

function namesOf(index) {
  if (!known.has(index)) {
    const entries = new Map();
    let longest = 0;
    for (const entry of index.names) {
      for (const name of new Set(entry.names.map((name) => keyOf(phrase(name))))) {
        if (!name) continue;
        entries.set(name, [...(entries.get(name) ?? []), entry]);
        longest = Math.max(longest, name.split(" ").length);
      }
    }
    known.set(index, { entries, longest });
  }
  return known.get(index);
}
const known = new WeakMap();

// ---- Meeting one part -----------------------------------------------------------------------------------------

async function meet(index, part) {
  const marks = [];
  const isPhrase = part.exact || (part.wanted.length > 1 && part.wanted.every(({ word }) => isUnspaced(word)));
  const weights = await (isPhrase ? byPhrase : byWords)(index, part, marks);
  for (const { facet, number, names } of part.entries) {
    const { of } = index.facets[facet];
    for (let statement = 0; statement < index.size; statement++) {
      if (of(statement).includes(number)) weights[statement] = Math.max(weights[statement], BELONGS[facet]);
    }
    if (facet === "topic") marks.push(...names.map((name) => phrase(name).map(({ word }) => word)));
  }
  const count = weights.reduce((sum, weight) => sum + (weight > 0), 0);
  return { ...part, weights, marks, count, rarity: Math.log(1 + index.size / (count || 1)) };
}

async function byWords(index, { wanted }, marks) {
  const all = await Promise.all(wanted.map(({ word }) => byWord(index, word, marks)));
  return all.reduce((met, weights) => met.map((weight, statement) => Math.min(weight, weights[statement])));
}

async function byWord(index, word, marks) {
  const weights = new Float32Array(index.size);
  for (const { word: form, statements, several } of await formsOf(index, word)) {
    const weight = form === word ? 1 : stem(form) === stem(word) ? FORM : BEGINNING;
    marks.push([form]);
    statements.forEach((statement, i) => {
      weights[statement] = Math.max(weights[statement], weight * (several[i] ? OFTEN : 1));
    });
  }
  return weights;
}

/** A word in all its forms; and where there is none, the words that begin so. */
async function formsOf(index, word) {
  if (word.length < 3 && !isUnspaced(word)) return [await index.word(word)].filter(Boolean);
  const root = stem(word);
  const near = await index.wordsFrom(root.replace(/i$/, ""));
  const forms = near.filter((form) => form.word === word || stem(form.word) === root);
  return forms.length ? forms : near.filter((form) => form.word.startsWith(word));
}

async function byPhrase(index, { wanted }, marks) {
  const weights = new Float32Array(index.size);
  const found = await Promise.all(wanted.map(({ word }) => index.word(word)));
  if (found.some((word) => !word)) return weights;
  const common = found.map(({ statements }) => new Set(statements)).reduce((all, some) => new Set([...all].filter((one) => some.has(one))));
  const positions = await Promise.all(found.map((word) => index.positions(word, common)));
  marks.push(wanted.map(({ word }) => word));
  for (const statement of common) {
    const stands = (start) => wanted.every(({ place }, i) => positions[i].get(statement).includes(start + place - wanted[0].place));
    if (positions[0].get(statement).some(stands)) weights[statement] = OFTEN;
  }
  return weights;
}
