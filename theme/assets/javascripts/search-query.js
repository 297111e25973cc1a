// From what a reader types to the statements that answer it. Every part of a query has to be met: by the
// words of a statement, or by what it belongs to: its topics under all their names, its speaker, the
// speaker's party, the publisher or the day. Words in quotation marks are met by the text alone.

import { inWords, firstDay, lastDay } from "./search-dates.js";
import { otherwiseSpelt, partsOf, written } from "./search-parts.js";
import { isUnspaced, phrase, stem, words } from "./search-words.js";

const BELONGS = { speaker: 1.1, party: 1.1, topic: 0.9, publisher: 0.6 }; // against 1 for the word itself
const IN_TIME = 0.8;
const OFTEN = 1.2; // where the word occurs more than once
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

/** The same answer where nothing was asked: every statement. */
export function everything(index) {
  return { query: "", parts: [], scores: scored(index, []), marks: [] };
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

/**
 * What remains of an answer under filters ({ party: ["china"] }): the statements by number, and for each
 * facet how many there are of each option, as if nothing were chosen in that facet.
 */
export function narrow(index, answer, filters) {
  const facets = [...Object.entries(index.facets), ...timeFacet(index, filters)].map(([name, facet]) => {
    const chosen = new Set(name === TIME ? [name] : filters[name] ?? []);
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

/** The days from and to that were chosen, as a facet; what is no day is met by nothing. */
function timeFacet(index, { from: [from = ""] = [], to: [to = ""] = [] }) {
  if (!from && !to) return [];
  const isDay = [from, to].every((day) => !day || isIso(day));
  const within = isDay ? index.inTime(from, to) : () => false;
  return [[TIME, { options: [{ id: TIME }], of: (statement) => (within(statement) ? [0] : []) }]];
}

const TIME = "time";

/** Whether a text is a year, month or day in ISO form. */
export function isIso(text) {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false;
  return text.length < 10 || text <= lastDay(text.slice(0, 7));
}

/** The statements in the order of `sort`: best, newest or oldest. Among equals the newest come first. */
export function ordered(answer, statements, sort) {
  if (sort === "oldest") return statements;
  const newest = [...statements].reverse();
  return sort === "newest" ? newest : newest.sort((a, b) => answer.scores[b] - answer.scores[a]);
}

/**
 * An answer's query read as a question: the people, parties, publishers and days in it as filters, and the words that are
 * left.
 * Null where there is nothing to read so.
 */
export function understand(index, { parts }) {
  const filters = {};
  const left = [];
  for (const part of parts) {
    const entry = part.exact ? undefined : asFilter(part.entries);
    const time = part.date ? asTime(index, part.date) : undefined;
    if (entry) (filters[entry.facet] ??= []).push(entry.id);
    else if (time && !filters.year && !filters.from && !filters.to) Object.assign(filters, time);
    else left.push(written(part));
  }
  const understood = Object.keys(filters);
  const onlyTime = !left.length && understood.every((name) => ["year", "from", "to"].includes(name));
  return understood.length && !onlyTime ? { query: left.join(" "), filters } : null;
}

/** How results are best put in order: by date where the question is about time, else by how well they answer. */
export function sortFor(index, query) {
  if (!query.trim()) return "newest";
  if (/\b(latest|newest|most recent)\b/i.test(query)) return "newest";
  const parts = partsOf(index, query);
  if (!parts.length) return "newest";
  const aboutTime = parts.every(({ date }) => date) || parts.some(({ date }) => date?.range) || /^\s*(when|since when)\b/i.test(query);
  return aboutTime ? "oldest" : "best";
}

function asFilter(entries) {
  const speakers = entries.filter(({ facet }) => facet === "speaker");
  const parties = entries.filter(({ facet }) => facet === "party");
  const publishers = entries.filter(({ facet }) => facet === "publisher");
  return [parties, speakers, publishers].find((found) => found.length === 1)?.[0];
}

/** A year as one of the years, another span as the days from and to; undefined where there are several. */
function asTime(index, { spans }) {
  if (spans.length > 1) return undefined;
  const [[from, to]] = spans;
  const label = inWords(spans[0]);
  if (/^\d{4}$/.test(label)) return index.years.includes(Number(label)) ? { year: [label] } : undefined;
  return {
    ...(from > "0000-01-01" && { from: [shortest({ from }, "from")] }),
    ...(to < "9999-12-31" && { to: [shortest({ to }, "to")] }),
  };
}

/** The beginning, or the end, of a span as it stands in an address: a year or month where it is a whole one. */
export function shortest({ from, to }, end) {
  return end === "from" ? shortened(from, firstDay) : shortened(to, lastDay);
}

/** A day as the year or month that begins, or ends, with it. */
function shortened(day, edge) {
  return [day.slice(0, 4), day.slice(0, 7)].find((part) => edge(part) === day) ?? day;
}

// ---- Meeting one part -----------------------------------------------------------------------------------------

async function meet(index, typed) {
  const met = await meetAs(index, typed);
  if (met.count || typed.entries.length) return met;
  // No statement has the word; as another spelling of a name it may still be known.
  const part = otherwiseSpelt(index, typed);
  return part === typed ? met : meetAs(index, part);
}

async function meetAs(index, part) {
  const marks = [];
  const isPhrase = part.exact || (part.wanted.length > 1 && part.wanted.every(({ word }) => isUnspaced(word)));
  const weights = await (isPhrase ? byPhrase : byWords)(index, part, marks);
  for (const { facet, number, names } of part.entries) {
    const { of } = index.facets[facet];
    for (let statement = 0; statement < index.size; statement++) {
      if (of(statement).includes(number)) weights[statement] = Math.max(weights[statement], BELONGS[facet]);
    }
    if (facet === "topic" || part.spelling) marks.push(...names.map((name) => phrase(name).map(({ word }) => word)));
  }
  if (part.date) meetTime(index, part.date, weights);
  const count = weights.reduce((sum, weight) => sum + (weight > 0), 0);
  return { ...part, weights, marks, count, rarity: Math.log(1 + index.size / (count || 1)) };
}

/** Besides those that name the day, all statements of the day are met. */
function meetTime(index, { spans }, weights) {
  const within = spans.map(([from, to]) => index.inTime(from, to));
  for (let statement = 0; statement < index.size; statement++) {
    if (within.some((isWithin) => isWithin(statement))) weights[statement] = Math.max(weights[statement], IN_TIME);
  }
}

async function byWords(index, { wanted: typed, date, label }, marks) {
  const wanted = date && !date.range && date.spans.length === 1 ? phrase(label) : typed;
  if (date && (date.range || wanted.length < 1)) return new Float32Array(index.size);
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
