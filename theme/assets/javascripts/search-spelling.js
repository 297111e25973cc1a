// What to propose where a word of a query is met by nothing: one real name, or one real word; never a query put
// together word by word, and never one that finds nothing either.

import { ask } from "./search-query.js";
import { namesOf } from "./search-parts.js";
import { distance, isEmpty, isUnspaced, words } from "./search-words.js";

/**
 * The query with the nearest name, or unless only names are wanted the nearest word, in the place of what was not met;
 * "" where none is near.
 */
export async function respell(index, answer, onlyNames = false) {
  const typed = answer.parts.flatMap((part) => part.wanted.map(({ word }) => ({ word, part, met: part.count > 0 })));
  if (answer.parts.some(({ exact, count }) => exact && !count)) return "";
  for (const proposal of [...names(index, typed), ...(onlyNames ? [] : await plainWords(index, typed))]) {
    const { parts, scores } = await ask(index, proposal);
    if (scores.some(Boolean) || parts.every(({ entries }) => entries.length)) return proposal;
  }
  return "";
}

/** Queries with one name of the registers put in the place of words that are near all of its words; the nearest first. */
function names(index, typed) {
  const found = [];
  for (const [key, entries] of namesOf(index).entries) {
    const name = key.split(" ");
    for (let at = 0; at + name.length <= typed.length; at++) {
      const window = typed.slice(at, at + name.length);
      if (window.every(({ met }) => met) || window.some(({ part }) => part.exact || part.date)) continue;
      const far = name.reduce((sum, word, i) => sum + farFrom(window[i].word, word), 0);
      if (!(far > 0 && far < Infinity)) continue;
      const [start, end] = widened(index, typed, at, at + name.length, entries[0]);
      if (start >= 0) found.push({ far: far / name.length, entry: entries[0], query: replaced(typed, start, end, shown(entries[0], key)) });
    }
  }
  return found.sort((a, b) => a.far - b.far || a.entry.label.length - b.entry.label.length).map(({ query }) => query);
}

/**
 * The words that the name takes the place of: the window, and beside it further words of the same name. [-1, -1] where
 * a word of another person's name is beside it, or one that nobody knows: then it is not this name that was meant.
 */
function widened(index, typed, start, end, entry) {
  const own = new Set(entry.names.flatMap(words));
  const belongs = ({ word }) => [...own].some((one) => farFrom(word, one) < Infinity);
  let [first, last] = [start, end];
  while (first > 0 && belongs(typed[first - 1])) first -= 1;
  while (last < typed.length && belongs(typed[last])) last += 1;
  const beside = [typed[first - 1], typed[last]].filter((one) => one && !isEmpty(one.word) && !one.part.date);
  const isForeign = (one) => !one.met || (!one.part.entries.some(({ facet }) => facet !== "speaker") && ofPeople(index).has(one.word));
  return beside.some(isForeign) ? [-1, -1] : [first, last];
}

/** Queries with one unknown word replaced by a word of the texts; only where it stands among words that are known and no names. */
async function plainWords(index, typed) {
  const unknown = typed.filter(({ met }) => !met);
  if (unknown.length !== 1) return [];
  const [{ word, part }] = unknown;
  const at = typed.indexOf(unknown[0]);
  const beside = [typed[at - 1], typed[at + 1]].filter(Boolean);
  if (part.exact || part.date || beside.some((one) => ofPeople(index).has(one.word))) return [];
  const near = (await index.neighbours(word))
    .map(({ word: other, count }) => ({ other, count, far: farFrom(word, other) }))
    .filter(({ far }) => far > 0 && far < Infinity)
    .sort((a, b) => a.far - b.far || b.count - a.count);
  return near.slice(0, 2).map(({ other }) => replaced(typed, at, at + 1, other));
}

/** A name as the register writes it; of a person the whole. */
function shown(entry, key) {
  const name = entry.names.find((name) => words(name).join(" ") === key);
  return entry.facet !== "speaker" && name ? name : entry.label;
}

function replaced(typed, start, end, label) {
  const before = typed.slice(0, start).map(({ word }) => word);
  return [...before, label, ...typed.slice(end).map(({ word }) => word)].join(" ");
}

/** How many characters are different; Infinity for more than one writes wrong in a word so long. */
function farFrom(word, other) {
  if (word === other) return 0;
  if (isUnspaced(word) || word.length < 4 || word[0] !== other[0]) return Infinity;
  const most = word.length < 6 ? 1 : 2;
  const far = distance(word, other, most);
  return far > most ? Infinity : far;
}

/** Every word of a person's name. */
function ofPeople(index) {
  if (!people.has(index)) {
    const names = index.names.filter(({ facet }) => facet === "speaker").flatMap((entry) => entry.names);
    people.set(index, new Set(names.flatMap(words)));
  }
  return people.get(index);
}
const people = new WeakMap();
