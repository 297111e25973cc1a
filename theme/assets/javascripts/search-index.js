// The index as generator/export/search/ makes it: loads its files, each once and only when needed, and answers
// where a word is, what a statement belongs to, and what it says. Statements are known by their
// number; numbers run with the date.

import { TOP } from "./page.js";
import { firstDay, lastDay } from "./search-dates.js";
import { learn } from "./search-words.js";

/** That a file of the index did not come: the network failed, or the site was built anew since the page was opened. */
export class Unreachable extends Error {}

/** The index, loaded up to the catalogue. Fails as Unreachable where the network does; the next call tries again. */
export function openIndex() {
  opening ??= load().catch((reason) => {
    forgetIndex();
    throw reason;
  });
  return opening;
}
let opening;

/** After a failure: the next `openIndex` begins from the beginning. */
export function forgetIndex() {
  opening = undefined;
}

async function load() {
  // Only this file keeps its name from one build to the next.
  const entry = await (await answer(new URL("search/index.json", TOP), { cache: "no-cache" })).json();
  const index = new Index(entry);
  await index.describe();
  return index;
}

async function answer(url, options) {
  const response = await fetch(url, options).catch((reason) => {
    throw new Unreachable(`${url}: ${reason.message}`);
  });
  if (!response.ok) throw new Unreachable(`${response.status} for ${url}`);
  return response;
}

class Index {
  #entry;
  #files = new Map();
  #ends;

  constructor(entry) {
    this.#entry = entry;
  }

  /** The facets of the statements, and the names of everything in the registers. */
  async describe() {
    const catalogue = await this.#file("catalogue");
    const { readouts, statements } = catalogue;
    learn(catalogue.folds);
    this.pages = catalogue.pages;
    const newcomers = new Set(catalogue.newcomers.map((named) => named.join("/")));
    /** Whether a thing of the registers has a page: whoever is only named by a proposal has none. */
    this.hasPage = ({ kind, id }) => !newcomers.has(`${kind}/${id}`);
    this.size = statements.speakers.length;
    this.readouts = readouts.statements.length;
    this.years = readouts.year;
    this.firstYear = Math.min(...new Set(readouts.year));
    this.lastYear = Math.max(...new Set(readouts.year));
    let day = 0;
    this.days = readouts.days.map((step) => isoOf((day += step)));
    this.lengths = statements.length;
    const readoutOf = readouts.statements.flatMap((count, readout) => Array(count).fill(readout));
    this.readoutOf = (statement) => readoutOf[statement];
    const years = [...new Set(readouts.year)].sort((a, b) => b - a);
    const place = new Map(years.map((year, number) => [year, number]));
    const { people } = catalogue;
    const parties = catalogue.speakers.map(([, , ids]) => ids);
    this.isShared = (statement) => parties[statements.speakers[statement]].length > 1;
    const voices = catalogue.speakers.map(([how, persons]) => [
      ...persons,
      ...(how === 1 ? [people.length] : how === 2 ? [people.length + 1] : []),
    ]);
    const one = (column) => column.map((value) => [value]);
    const byReadout = (column) => {
      const values = one(column);
      return (statement) => values[readoutOf[statement]];
    };
    const options = (entries) => entries.map(([id, label]) => ({ id, label }));
    const flag = [[0], [1]];
    const told = catalogue.whose.map((_, number) => [number]);
    this.facets = {
      speaker: {
        title: "Speaker",
        options: [...options(people), { id: "joint", label: "Several together" }, { id: "narration", label: "Narration" }],
        of: (statement) => voices[statements.speakers[statement]],
      },
      party: {
        title: "Party of the speaker",
        options: catalogue.parties.map(([id, label, colour]) => ({ id, label, colour })),
        of: (statement) => parties[statements.speakers[statement]],
      },
      account: { title: "Whose account", options: options(catalogue.accounts), of: byReadout(readouts.account) },
      whose: {
        title: "In whose words",
        options: options(catalogue.whose),
        of: (statement) => told[statements.whose[statement]],
      },
      topic: {
        title: "Topic",
        options: options(catalogue.topics),
        of: (statement) => catalogue.touched[statements.topics[statement]],
      },
      year: {
        title: "Year",
        options: years.map((year) => ({ id: String(year), label: String(year) })),
        of: byReadout(readouts.year.map((year) => place.get(year))),
      },
      kind: { title: "Kind of event", options: options(catalogue.kinds), of: byReadout(readouts.kind) },
      publisher: { title: "Publisher", options: options(catalogue.publishers), of: byReadout(readouts.publisher) },
      text: {
        title: "Text",
        options: options([["summary", "Summary"], ["verbatim", "Word for word"]]),
        of: byReadout(readouts.verbatim),
      },
      status: {
        title: "Speaker named",
        options: options([["reviewed", "Reviewed by a person"], ["proposed", "Proposed by a program"]]),
        of: (statement) => flag[statements.proposed[statement]],
      },
    };
    const named = (facet, kind, entries, names) =>
      entries.map((entry, number) => ({ facet, kind, number, id: entry[0], label: entry[1], names: [entry[1], ...names(entry)] }));
    this.names = [
      ...named("topic", "topic", catalogue.topics, (entry) => entry[2]),
      ...named("speaker", "person", people, (entry) => entry[2]),
      ...named("party", "party", catalogue.parties, (entry) => entry[3]),
      ...named("publisher", "publisher", catalogue.publishers, (entry) => entry[2]),
    ];
  }

  /** What stands above the statements: `events` with their readouts, and the `offices` of people; as one more facet, the events. */
  async describeFound() {
    if (this.found) return;
    const { events, readouts, titles, places, present, offices, parties } = await this.#file("found");
    const found = events.map(([id, name, days, several]) => ({
      id, name: titles[name], title: `${titles[name]}, ${titles[days]}`, hasPage: Boolean(several), readouts: [],
    }));
    readouts.event.forEach((event, number) => {
      const short = readouts.id[number];
      found[event].readouts.push({
        number,
        id: short.startsWith("-") || !short ? found[event].id + short : short,
        title: titles[readouts.title[number]],
        place: places[readouts.place[number]],
        people: present[readouts.people[number]],
        day: this.days[number],
      });
    });
    const values = readouts.event.map((event) => [event]);
    const options = found.map(({ id, title }) => ({ id, label: title }));
    this.facets.event = { title: "Event", options, of: (statement) => values[this.readoutOf(statement)] };
    this.found = { events: found, offices, parties };
  }

  /** The first and last statement after the last of each readout, so that those of one are from here to there. */
  range(readout) {
    this.#ends ??= this.#endsOf();
    return [readout ? this.#ends[readout - 1] : 0, this.#ends[readout]];
  }

  #endsOf() {
    const ends = new Array(this.readouts).fill(0);
    for (let statement = 0; statement < this.size; statement++) ends[this.readoutOf(statement)] = statement + 1;
    return ends;
  }

  /** One word, as `wordsFrom` gives it, or undefined. */
  async word(word) {
    const [number] = this.#shards(word);
    if (number === undefined) return undefined; // it would come before the first word of all
    const shard = await this.#file(`words-${number}`);
    const at = lowest(shard.words, word);
    return shard.words[at] === word ? { word, ...unfold(shard.statements[at]), at: [number, at] } : undefined;
  }

  /** The words that begin so: their statements, those where the word stands more than once, and where to find the positions. */
  async wordsFrom(beginning) {
    const found = [];
    for (const number of this.#shards(beginning)) {
      const shard = await this.#file(`words-${number}`);
      for (let at = lowest(shard.words, beginning); shard.words[at]?.startsWith(beginning); at++) {
        found.push({ word: shard.words[at], ...unfold(shard.statements[at]), at: [number, at] });
      }
    }
    return found;
  }

  /** The words that lie near one in the alphabet. */
  async neighbours(word) {
    const shards = await Promise.all(this.#shards(word.slice(0, 3)).slice(0, 3).map((number) => this.#file(`words-${number}`)));
    return shards.flatMap((shard) => shard.words.map((near, at) => ({ word: near, count: shard.statements[at].length })));
  }

  /** For a word as `wordsFrom` gives it: the positions in those of its statements that are `wanted`. */
  async positions({ statements, several, at: [number, at] }, wanted) {
    const numbers = (await this.#file(`places-${number}`))[at];
    const positions = new Map();
    let next = 0;
    statements.forEach((statement, i) => {
      const count = several[i] ? numbers[next++] : 1;
      if (wanted.has(statement)) {
        let position = 0;
        positions.set(statement, numbers.slice(next, next + count).map((step) => (position += step)));
      }
      next += count;
    });
    return positions;
  }

  /** What results show of these statements, in the order asked. */
  async texts(statements) {
    const { block } = this.#entry;
    const needed = [...new Set(statements.map((statement) => Math.floor(statement / block)))];
    const blocks = new Map(
      await Promise.all(needed.map(async (number) => [number, flat(await this.#file(`texts-${number}`))])),
    );
    return statements.map((statement) => ({ statement, ...blocks.get(Math.floor(statement / block))[statement % block] }));
  }

  #shards(beginning) {
    const firsts = this.#entry.words;
    const numbers = [];
    const at = lowest(firsts, beginning);
    for (let i = firsts[at] === beginning ? at : Math.max(0, at - 1); i < firsts.length; i++) {
      if (firsts[i] > beginning && !firsts[i].startsWith(beginning)) break;
      numbers.push(i);
    }
    return numbers;
  }

  /** Whether a statement is of a day between two, each a year, month or day in ISO form, or empty. */
  inTime(from, to) {
    const [first, last] = [from ? firstDay(from) : "", to ? lastDay(to) : "9999-12-31"];
    return (statement) => first <= this.days[this.readoutOf(statement)] && this.days[this.readoutOf(statement)] <= last;
  }

  #file(name) {
    if (!this.#files.has(name)) {
      const file = this.#unpack(name);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }

  async #unpack(name) {
    const response = await answer(new URL(`search/${this.#entry.folder}/${name}.pack`, TOP));
    try {
      return await new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).json();
    } catch (reason) {
      throw new Unreachable(`${name}: ${reason.message}`); // it broke off, or something on the way changed it
    }
  }
}

function isoOf(day) {
  return new Date(day * 864e5).toISOString().slice(0, 10);
}

/** The place of the first that is not below `wanted` in a sorted list. */
function lowest(sorted, wanted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unfold(folded) {
  let statement = 0;
  const statements = new Uint32Array(folded.length);
  const several = new Uint8Array(folded.length);
  folded.forEach((step, i) => {
    statement += step >> 1;
    statements[i] = statement;
    several[i] = step & 1;
  });
  return { statements, several };
}

function flat(readouts) {
  return readouts.flatMap(([readout, title, date, account, language, statements]) =>
    statements.map(([id, text, speaker, look]) => ({ readout, title, date, account, language, id, text, speaker, look })),
  );
}
