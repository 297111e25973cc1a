// The index as generator/search/ makes it: loads its files, each once and only when needed, and answers
// where a word stands, what a statement belongs to, and what it says. Statements are known by their
// number; numbers run with the date.

const TOP = new URL("../../", import.meta.url); // of the site, wherever that lies

/** The index, loaded up to the catalogue. Fails where the network does; the next call tries again. */
export function openIndex() {
  opening ??= load().catch((reason) => {
    opening = undefined;
    throw reason;
  });
  return opening;
}
let opening;

/** The address of a page of this site: ("topics", "etim"), or with the id of a place in it. */
export function address(folder, id, anchor = "") {
  return new URL(`${folder}/${id ? `${encodeURIComponent(id)}/` : ""}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`, TOP).href;
}

async function load() {
  // Only this file keeps its name from one build to the next.
  const entry = await (await answer(new URL("search/index.json", TOP), { cache: "no-cache" })).json();
  const index = new Index(entry);
  await index.describe();
  return index;
}

async function answer(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}

class Index {
  #entry;
  #files = new Map();

  constructor(entry) {
    this.#entry = entry;
  }

  /** The facets of the statements, and the names of everything in the registers. */
  async describe() {
    const catalogue = await this.#file("catalogue");
    const { readouts, statements } = catalogue;
    this.size = statements.speakers.length;
    this.readouts = readouts.statements.length;
    this.years = readouts.year;
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
    const named = (facet, entries, names) =>
      entries.map((entry, number) => ({ facet, number, label: entry[1], names: [entry[1], ...names(entry)] }));
    this.names = [
      ...named("topic", catalogue.topics, (entry) => entry[2]),
      ...named("speaker", people, (entry) => entry[2]),
      ...named("party", catalogue.parties, (entry) => entry[3]),
      ...named("publisher", catalogue.publishers, (entry) => entry[2]),
      ...years.map((year, number) => ({ facet: "year", number, label: String(year), names: [String(year)] })),
    ];
  }

  /** The events as one more facet, which only the pages of events ask for. */
  async describeEvents() {
    const { events, readouts } = await this.#file("events");
    const options = events.map(([id, label]) => ({ id, label }));
    const values = readouts.map((event) => [event]);
    this.facets.event ??= { title: "Event", options, of: (statement) => values[this.readoutOf(statement)] };
  }

  /** One word, as `wordsFrom` gives it, or undefined. */
  async word(word) {
    const number = this.#shards(word)[0];
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
    return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).json();
  }
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
