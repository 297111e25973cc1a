// What a query finds besides statements: the topics, people, parties and publishers that it names, and events with
// their readouts, by title, place, kind, publisher, who took part, in which office, and day.

import { everything, narrow } from "./search-query.js";
import { dayInWords, inWords } from "./search-dates.js";
import { isEmpty, isUnspaced, stem, words } from "./search-words.js";

// What a question says of any event, or of any person; where it helps nothing it hinders nothing.
const OF_EVENTS = new Set(
  ("account accounts all call calls conference consultation consultations conversation dialogue discussion discussions " +
    "each every event events held list meet meeting meetings mechanism met phone readout readouts round rounds session " +
    "spoke statement statements summit talk talks telephone text texts two video visit").split(" "),
);
const OF_PEOPLE = new Set("office offices position post role title job function held hold holds holding minister's who".split(" "));
const OF_TOPICS = new Set("all every each round rounds meeting meetings session sessions list history".split(" "));
const KINDS = {
  "phone-call": "call calls phone telephone conversation spoke talk talks",
  "video-call": "call calls video conversation spoke talk talks",
  meeting: "meet meeting meetings met talk talks visit",
  dialogue: "dialogue round rounds meeting meetings consultation consultations session talk talks",
  "joint-statement": "statement joint",
  "press-conference": "press conference",
};
const FACETS = { topic: 1, speaker: 2, party: 3, publisher: 4 };

// How much it says that a part of the query is met there.
const WEIGHTS = { title: 1, place: 1.1, people: 1, publisher: 0.9, id: 0.8, kind: 0.5, party: 0.6, office: 0.4, day: 1, statement: 0.3 };

/** The topics, people, parties and publishers with a name that has all the words, or their beginnings; the most spoken of first. */
export function named(index, answer) {
  const wanted = answer.parts.filter(({ date }) => !date).flatMap((part) => (part.spelling ? words(part.spelling) : part.wanted.map(({ word }) => word)));
  const dates = answer.parts.filter(({ date }) => date);
  const telling = wanted.filter((word) => !isEmpty(word));
  if (telling.join("").length < 3 && !telling.some(isUnspaced)) return [];
  return index.names
    .filter((entry) => index.hasPage(entry) && isNamed(index, entry, telling, dates))
    .map((entry) => ({
      ...entry,
      folder: index.pages[entry.kind][0],
      noun: index.pages[entry.kind][1],
      count: totals(index)[entry.facet][entry.number],
      remark: entry.facet === "speaker" && index.found ? office(index, entry.number, dates[0]?.date) : "",
    }))
    .sort((a, b) => FACETS[a.facet] - FACETS[b.facet] || b.count - a.count);
}

function isNamed(index, entry, telling, dates) {
  const extra = entry.facet === "speaker" ? OF_PEOPLE : entry.facet === "topic" ? OF_TOPICS : undefined;
  const needed = telling.filter((word) => !extra?.has(word));
  if (dates.length && entry.facet !== "speaker") return false;
  const has = (name) => needed.every((word) => name.some((part) => part.startsWith(word)));
  if (needed.length && entry.names.some((name) => has(words(name)))) return true;
  return entry.facet === "speaker" && index.found && holdsOffice(index, entry, needed, dates[0]?.date);
}

/** Whether somebody is found by party and office: “Afghan foreign minister August 2020”. */
function holdsOffice(index, entry, needed, date) {
  const { offices, parties } = index.found;
  const nameOf = (party) => index.facets.party.options[party].id;
  const partyWords = (party) => index.names.filter(({ facet, id }) => facet === "party" && id === nameOf(party)).flatMap(({ names }) => names.flatMap(words));
  return offices[entry.number].some((held) => {
    if (date && !isHeld(held, date)) return false;
    const title = words(held[0]);
    const all = [...title, ...(title.includes("affairs") ? ["foreign"] : []), ...partyWords(held[4] ?? parties[entry.number])];
    return needed.length > 1 && needed.some((word) => title.includes(word)) && needed.every((word) => all.includes(word));
  });
}

/** The office that somebody held in a span of time, or the last one known, in words. */
function office(index, number, date) {
  const offices = index.found.offices[number];
  const partyOf = (party) => index.facets.party.options[party].label;
  if (date) {
    const held = offices.filter((one) => isHeld(one, date));
    if (!held.length) return offices.length ? `office ${whenInWords(date.label)} not known` : "";
    return `${partyOf(held[0][4])}: ${held.map(([title]) => title).join(", then ")}, ${whenInWords(date.label)}`;
  }
  const last = [...offices].sort((a, b) => startOf(a).localeCompare(startOf(b))).at(-1);
  if (!last) return partyOf(index.found.parties[number]);
  const [title, since, until, seen, party] = last;
  const span = since || until
    ? [since && `from ${dayInWords(since)}`, until && `to ${dayInWords(until)}`].filter(Boolean).join(" ")
    : seen.length ? whenInWords(dayInWords(seen.at(-1))) : "";
  return `${partyOf(party)}: ${title}${span ? `, ${span}` : ""}`;
}

function whenInWords(label) {
  return `${/^\d+ [A-Z]/.test(label) ? "on" : /^(since|until)/.test(label) ? "" : "in"} ${label}`.trim();
}

function startOf([, since, until, seen]) {
  return since || seen.at(-1) || until || "";
}

function isHeld([, since, until, seen], { spans }) {
  return spans.some(([from, to]) => {
    if (seen.some((day) => from.startsWith(day) || to.startsWith(day) || (from <= day && day <= to))) return true;
    return Boolean(since || until) && (!since || since <= to) && (!until || from <= until || from.startsWith(until));
  });
}

// ---- Events -------------------------------------------------------------------------------------------------------------

/**
 * The events that answer, the best first or by date, each with its `readouts`. Under filters only those with a
 * statement that the filters leave.
 */
export async function eventsFor(index, answer, filters, sort) {
  const inTime = Boolean(filters.from || filters.to);
  if (!answer.parts.length && !inTime) return [];
  await index.describeFound();
  const open = Object.keys(filters).length ? readoutsOf(index, narrow(index, everything(index), filters).statements) : undefined;
  const parts = answer.parts.map((part) => ({ ...part, met: metBy(index, part), isGeneric: isGeneric(part) }));
  const found = [];
  for (const event of index.found.events) {
    const readouts = open ? event.readouts.filter(({ number }) => open.has(number)) : event.readouts;
    if (!readouts.length) continue;
    const score = parts.length ? scoreOf(parts, readouts) : 1;
    if (score) found.push({ ...event, score, day: readouts[0].day, readouts });
  }
  const byDay = (a, b) => a.day.localeCompare(b.day);
  if (sort === "oldest") found.sort(byDay);
  else found.sort((a, b) => (sort === "newest" ? 0 : b.score - a.score) || byDay(b, a));
  return found;
}

function isGeneric({ exact, entries, date, wanted }) {
  return !exact && !entries.length && !date && wanted.every(({ word }) => OF_EVENTS.has(word));
}

/** 0 where a part is not met, or where none is met by the event itself and not only by what was said there. */
function scoreOf(parts, readouts) {
  let [sum, direct, telling] = [0, 0, 0];
  for (const { met, isGeneric, rarity = 1 } of parts) {
    const weight = Math.max(...readouts.map(({ number }) => met[number]));
    if (!weight && !isGeneric) return 0;
    const isDirect = weight > SAID;
    direct += isDirect;
    telling += isDirect && !isGeneric;
    sum += weight * rarity;
  }
  return (parts.every(({ isGeneric }) => isGeneric) ? direct === parts.length : telling) ? sum : 0;
}

/** How well each readout meets a part, by its number: as a text about its event, or else by what is said in it. */
function metBy(index, part) {
  const met = new Float32Array(index.readouts);
  part.weights.forEach((weight, statement) => {
    if (weight) met[index.readoutOf(statement)] = SAID;
  });
  const raise = (number, weight) => (met[number] = Math.max(met[number], weight));
  if (part.exact) meetTitles(index, part, raise);
  else if (!part.date) meetWords(index, part, raise);
  for (const { readouts } of index.found.events) {
    for (const readout of readouts) raise(readout.number, weightOf(index, part, readout));
  }
  return met;
}

const SAID = Math.fround(WEIGHTS.statement); // as the array holds it

function weightOf(index, { date, entries }, readout) {
  if (date) return date.spans.some(([from, to]) => from <= readout.day && readout.day <= to) ? WEIGHTS.day : 0;
  return Math.max(0, ...entries.map(({ facet, number }) => nameWeight(index, facet, number, readout)));
}

function nameWeight(index, facet, number, readout) {
  if (facet === "speaker") return readout.people.includes(number) ? WEIGHTS.people : 0;
  if (facet === "party") return readout.people.some((person) => index.found.parties[person] === number) ? WEIGHTS.party : 0;
  if (facet !== "publisher") return 0;
  return facetOf(index, "publisher", readout) === number ? WEIGHTS.publisher : 0;
}

function meetTitles(index, { wanted }, raise) {
  const phrase = wanted.map(({ word }) => word).join(" ");
  for (const { title, readouts } of index.found.events) {
    for (const readout of readouts) {
      if ([readout.title, title].some((one) => wordsOf(one).join(" ").includes(phrase))) raise(readout.number, WEIGHTS.title);
    }
  }
}

/** All words of a part have to be met; the one met worst counts. */
function meetWords(index, { wanted }, raise) {
  const each = wanted.map(({ word }) => {
    const root = stem(word);
    const found = new Map();
    for (const [other, readouts] of vocabulary(index)) {
      if (other !== word && rootOf(other) !== root && !(word.length > 2 && other.startsWith(word))) continue;
      for (const [number, weight] of readouts) found.set(number, Math.max(found.get(number) ?? 0, weight));
    }
    return found;
  });
  const [first, ...others] = each;
  for (const [number, weight] of first ?? []) {
    const worst = Math.min(weight, ...others.map((other) => other.get(number) ?? 0));
    if (worst) raise(number, worst);
  }
}

/** The words by which readouts are found, each with their numbers and how much it says there. Made once. */
function vocabulary(index) {
  if (vocabularies.has(index)) return vocabularies.get(index);
  const all = new Map();
  const add = (readout, where, found) => {
    for (const word of found) {
      if (!all.has(word)) all.set(word, new Map());
      const readouts = all.get(word);
      readouts.set(readout.number, Math.max(readouts.get(readout.number) ?? 0, WEIGHTS[where]));
    }
  };
  for (const event of index.found.events) {
    for (const readout of event.readouts) {
      for (const [where, found] of Object.entries(textOf(index, event, readout))) add(readout, where, found);
    }
  }
  vocabularies.set(index, all);
  return all;
}
const vocabularies = new WeakMap();

/** The words of a readout by where they stand. */
function textOf(index, event, readout) {
  const option = (name) => index.facets[name].options[facetOf(index, name, readout)];
  const held = readout.people.flatMap((person) => index.found.offices[person].filter((one) => isHeld(one, { spans: [[readout.day, readout.day]] })));
  return {
    title: [...wordsOf(readout.title), ...wordsOf(event.name)],
    place: wordsOf(readout.place),
    people: readout.people.flatMap((person) => wordsOf(index.facets.speaker.options[person].label)),
    kind: [...wordsOf(option("kind").label), ...(KINDS[option("kind").id] ?? "").split(" ").filter(Boolean)],
    publisher: [...wordsOf(option("publisher").label), ...wordsOf(option("publisher").id)],
    id: readout.id.split("-"),
    office: held.flatMap(([title]) => wordsOf(title)),
  };
}

/** What a readout belongs to in a facet of readouts, by its number. */
function facetOf(index, name, readout) {
  return index.facets[name].of(index.range(readout.number)[0])[0];
}

const rootOf = remembered(stem);
const wordsOf = remembered(words);

/** A function of a text that does its work once for each: titles, places and offices come again and again. */
function remembered(work) {
  const done = new Map();
  return (text) => {
    if (!done.has(text)) done.set(text, work(text));
    return done.get(text);
  };
}

/** The readouts of an event found, with what a result shows of them; first those that the query means by their publisher. */
export function accounts(index, answer, { readouts }) {
  const typed = answer.query.trim().toLowerCase();
  const asked = (readout) => {
    if (typed === readout.id) return answer.parts.length;
    const id = readout.id.split("-");
    return answer.parts.reduce((sum, { entries, wanted }) => {
      const byPublisher = entries.some(({ facet, number }) => facet === "publisher" && facetOf(index, "publisher", readout) === number);
      return sum + (byPublisher ? 1 : 0) + (wanted.some(({ word }) => id.includes(word)) ? 0.1 : 0);
    }, 0);
  };
  return readouts
    .map((readout) => {
      const label = (name) => index.facets[name].options[facetOf(index, name, readout)].label;
      return { ...readout, account: label("account"), publisher: label("publisher"), kind: label("kind"), asked: asked(readout) };
    })
    .sort((a, b) => b.asked - a.asked);
}

/** The numbers of the readouts that some statements stand in. */
export function readoutsOf(index, statements) {
  return new Set(statements.map((statement) => index.readoutOf(statement)));
}

/** When an event was, in words; a span where its accounts differ. */
export function daysOf({ readouts }) {
  const days = readouts.map(({ day }) => day).sort();
  return inWords([days[0], days.at(-1)]);
}

function totals(index) {
  if (!counted.has(index)) counted.set(index, narrow(index, everything(index), {}).counts);
  return counted.get(index);
}
const counted = new WeakMap();
