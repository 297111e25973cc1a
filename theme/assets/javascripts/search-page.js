// The search page: a query, facets with counts, and statements in their speakers' colours. Its whole state
// is in the address, so that a search can be shared, and Back goes back.

import { keysSwitch } from "./keys.js";
import { element } from "./page.js";
import { download, offer } from "./search-csv.js";
import { dayInWords, dayIn } from "./search-dates.js";
import { accounts, eventsFor, named, readoutsOf } from "./search-entries.js";
import { forgetIndex, openIndex, Unreachable } from "./search-index.js";
import { ask, isIso, narrow, ordered, relaxed, shortest, sortFor, understand } from "./search-query.js";
import { count, describe, eventFound, hit, nameFound, pageOf, parameters } from "./search-results.js";
import { respell } from "./search-spelling.js";

const RESULTS = 10; // at a time
const OF_EACH = 3; // statements of a person, where they are grouped by person
const OPTIONS = 6; // of a facet, before the rest is asked for
const PAGES = 3; // of the registers, whose names have the words
const EVENTS = 3; // before the rest is asked for
const PAUSE = 60; // milliseconds after the last key

const SORTS = { best: "Best match", newest: "Newest first", oldest: "Oldest first" };

/** Puts the search in the place of `notice`, which says that it needs script. */
export function start(notice) {
  new SearchPage(notice);
}

class SearchPage {
  #state = fromAddress();
  #shown = RESULTS;
  #events = EVENTS;
  #expanded = new Set();
  #turn = 0;
  #timer = 0;

  constructor(notice) {
    this.input = element("input", {
      type: "search", id: "search-query", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      "aria-describedby": "search-hint", oninput: () => this.#later(),
    });
    this.status = element("p", { class: "search-status", role: "status" });
    this.chips = element("div", { class: "search-chips" });
    this.sort = element(
      "select",
      { id: "search-sort", onchange: () => this.#change({ sort: this.sort.value }) },
      ...Object.entries(SORTS).map(([value, label]) => element("option", { value }, label)),
    );
    this.group = element("input", { type: "checkbox", onchange: () => this.#change({ group: this.group.checked ? "speaker" : "" }) });
    this.advice = element("div", { class: "search-advice" });
    this.entries = element("div", { class: "search-entries" });
    this.csv = element("button", { type: "button" });
    this.results = element("div", { class: "search-results" });
    this.fieldsets = element("div", { class: "search-fieldsets" });
    this.facets = element("details", { class: "search-facets" }, element("summary", {}, "Narrow the search"), this.fieldsets);
    this.facets.open = matchMedia("(min-width: 45em)").matches;
    const form = element(
      "form",
      { class: "search-form", role: "search", onsubmit: (event) => this.#submit(event) },
      element("label", { for: "search-query" }, "Words, names, days or a question"),
      this.input,
      element("button", {}, "Search"),
      element("p", { class: "search-hint", id: "search-hint" }, "Words in “quotation marks” must stand together in the text."),
    );
    this.tools = element(
      "div",
      { class: "search-tools", hidden: true },
      element("span", {}, element("label", { for: "search-sort" }, "Order"), " ", this.sort),
      element("label", {}, this.group, " Group by person"),
      this.csv,
    );
    const found = element("div", { class: "search-found" }, this.status, this.chips, this.advice, this.entries, this.tools, this.results, keysSwitch());
    this.templates = [...document.querySelectorAll("[data-template=result]")];
    for (const template of this.templates) template.remove();
    notice.replaceWith(element("div", { class: "search" }, form, this.facets, found));
    addEventListener("popstate", () => {
      this.#state = fromAddress();
      this.#fill();
      this.#update();
    });
    this.#fill();
    if (!this.#state.query && !Object.keys(this.#state.filters).length) this.input.focus({ preventScroll: true });
    this.#update();
  }

  #fill() {
    this.input.value = this.#state.query;
    this.#shown = RESULTS;
    this.#events = EVENTS;
  }

  #submit(event) {
    event.preventDefault();
    this.#change({ query: this.input.value });
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#state = { ...this.#state, query: this.input.value };
      this.#shown = RESULTS;
      this.#events = EVENTS;
      history.replaceState(null, "", addressOf(this.#state));
      this.#update();
    }, PAUSE);
  }

  #change(change) {
    clearTimeout(this.#timer);
    this.#state = { ...this.#state, query: this.input.value, ...change };
    this.#fill();
    if (addressOf(this.#state) !== addressOf(fromAddress())) history.pushState(null, "", addressOf(this.#state));
    this.#update();
  }

  #toggle(facet, id, chosen) {
    const { [facet]: before = [], ...others } = this.#state.filters;
    const after = chosen ? [...before, id] : before.filter((other) => other !== id);
    this.#change({ filters: after.length ? { ...others, [facet]: after } : others });
  }

  async #update() {
    const turn = ++this.#turn;
    try {
      const index = await openIndex();
      const [answer] = await Promise.all([ask(index, this.#state.query), this.#needsFound() ? index.describeFound() : undefined]);
      if (turn !== this.#turn) return;
      const narrowed = narrow(index, answer, this.#state.filters);
      const sort = this.#state.sort || sortFor(index, this.#state.query);
      const besides = {
        events: await eventsFor(index, answer, this.#state.filters, sort),
        names: Object.keys(this.#state.filters).length ? [] : named(index, answer),
      };
      const parts = await Promise.all([this.#hits(index, answer, narrowed, sort), this.#advise(index, answer, narrowed, besides)]);
      if (turn !== this.#turn) return;
      this.#draw(index, answer, narrowed, sort, besides, ...parts);
    } catch (reason) {
      if (turn === this.#turn) this.#fail(reason);
    }
  }

  #needsFound() {
    const { query, filters } = this.#state;
    return query.trim() || filters.event || filters.from || filters.to;
  }

  /** Says what went wrong, and that it can be tried again; a mistake in the program is not laid to the network. */
  #fail(reason) {
    const again = () => {
      forgetIndex();
      this.status.textContent = "Loading …";
      this.#update();
      this.input.focus();
    };
    const isNetwork = reason instanceof Unreachable;
    if (!isNetwork) console.error(reason);
    this.status.replaceChildren(
      isNetwork ? "The search could not be loaded: the connection failed. " : "This search failed because of a mistake in this site’s program. ",
      element("button", { type: "button", class: "search-offer", onclick: again }, "Try again"),
    );
  }

  #draw(index, answer, { statements, counts }, sort, besides, hits, advice) {
    const { query, filters, group } = this.#state;
    document.title = document.title.replace(/^.*?(?=Search)/, query.trim() ? `${query.trim()} · ` : "");
    this.status.dataset.asked = query.trim();
    this.status.textContent = summary(index, statements, besides.events, besides.names);
    this.tools.hidden = !statements.length;
    this.sort.value = sort;
    this.csv.textContent = offer(statements.length);
    this.csv.onclick = () => download(index, ordered(answer, statements, sort), this.csv);
    this.group.checked = group === "speaker";
    this.chips.replaceChildren(...this.#chips(index, filters));
    this.advice.replaceChildren(...advice);
    this.entries.replaceChildren(...this.#entries(index, answer, besides, statements.length > 0));
    this.results.replaceChildren(...hits);
    const focused = document.activeElement?.id;
    this.fieldsets.replaceChildren(this.#days(index), ...Object.entries(index.facets).flatMap(([name, facet]) => this.#fieldset(name, facet, counts[name])));
    if (focused?.startsWith("facet-")) document.getElementById(focused)?.focus();
  }

  #chips(index, filters) {
    const chips = Object.entries(filters).flatMap(([name, ids]) =>
      ids.map((id) => {
        const title = index.facets[name]?.title ?? TIMES[name];
        const label = labelOf(index, name, id);
        const remove = () => {
          this.#toggle(name, id, false);
          this.input.focus();
        };
        return element(
          "button",
          { type: "button", class: "search-chip", onclick: remove, "aria-label": `Remove the filter ${title}: ${label}` },
          `${title}: `, element("b", {}, label), element("span", { "aria-hidden": "true" }, " ×"),
        );
      }),
    );
    return chips.length > 1 ? [...chips, this.#button("Remove all", { filters: {} })] : chips;
  }

  /** From and to, each a day, a month or a year in whatever spelling. */
  #days(index) {
    const fields = Object.entries(TIMES).map(([name, label]) => {
      const [given = ""] = this.#state.filters[name] ?? [];
      const error = element("span", { class: "search-error", id: `facet-${name}-error`, role: "alert" });
      const change = () => {
        const found = dayIn(box.value, index.firstYear, index.lastYear);
        if (box.value.trim() && !found) {
          error.textContent = "That is not a day, month or year. Write it as 16 August 2021, 2021-08 or 2021.";
          box.setAttribute("aria-invalid", "true");
          return;
        }
        const { [name]: _, ...others } = this.#state.filters;
        this.#change({ filters: found ? { ...others, [name]: [shortest(found, name)] } : others });
      };
      const box = element("input", {
        type: "text", id: `facet-${name}`, autocomplete: "off", "aria-describedby": `facet-${name}-error`, onchange: change,
        value: isIso(given) ? dayInWords(given) : given, placeholder: name === "from" ? String(index.firstYear) : String(index.lastYear),
      });
      return element("label", { class: "search-day", for: `facet-${name}` }, element("span", {}, label), box, error);
    });
    return element("fieldset", {}, element("legend", {}, "Day, month or year"), ...fields);
  }

  #fieldset(name, facet, counts) {
    const chosen = new Set(this.#state.filters[name] ?? []);
    if (name === "event" && !chosen.size) return [];
    const options = facet.options
      .map((option, number) => ({ ...option, number, count: counts[number] }))
      .filter((option) => option.count || chosen.has(option.id));
    if (!options.length || (options.length === 1 && !chosen.size)) return [];
    if (name !== "year") options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "en"));
    const open = this.#expanded.has(name) || options.length <= OPTIONS + 1;
    const visible = open ? options : options.filter((option, i) => i < OPTIONS || chosen.has(option.id));
    const more = () => {
      this.#expanded.add(name);
      this.#update().then(() => document.getElementById(`facet-${name}-${options[OPTIONS].number}`)?.focus());
    };
    return [
      element(
        "fieldset",
        {},
        element("legend", {}, facet.title),
        ...visible.map((option) => {
          const id = `facet-${name}-${option.number}`;
          const box = element("input", { type: "checkbox", id, checked: chosen.has(option.id), onchange: () => this.#toggle(name, option.id, box.checked) });
          return element(
            "label",
            { for: id },
            box,
            element("span", { class: option.colour ? `party ${option.colour}` : undefined }, option.label),
            element("span", { class: "search-count" }, option.count.toLocaleString("en")),
          );
        }),
        ...(open ? [] : [element("button", { type: "button", class: "search-more", onclick: more }, `All ${options.length}`)]),
      ),
    ];
  }

  // ---- Results

  async #hits(index, answer, { statements }, sort) {
    const { group } = this.#state;
    const order = ordered(answer, statements, sort);
    if (group === "speaker") return this.#groups(index, answer, order);
    const found = await index.texts(order.slice(0, this.#shown));
    const list = element("ol", { class: "search-list" }, ...found.map((one) => hit(index, one, answer.marks, this.templates)));
    return [list, ...this.#more(order.length, "statement")];
  }

  async #groups(index, answer, order) {
    const { options, of } = index.facets.speaker;
    const groups = new Map();
    for (const statement of order) {
      for (const speaker of of(statement)) groups.set(speaker, [...(groups.get(speaker) ?? []), statement]);
    }
    const largest = [...groups].sort(([a, some], [b, others]) => others.length - some.length || options[a].label.localeCompare(options[b].label, "en"));
    const parts = await Promise.all(
      largest.slice(0, this.#shown).map(async ([speaker, statements]) => {
        const { id, label } = options[speaker];
        const found = await index.texts(statements.slice(0, OF_EACH));
        const rest = statements.length > OF_EACH ? [this.#button(`All ${count(statements.length)}`, { filters: { ...this.#state.filters, speaker: [id] }, group: "" })] : [];
        return element(
          "section",
          { class: "search-group" },
          element("h2", {}, label, element("span", { class: "search-count" }, ` ${statements.length.toLocaleString("en")}`)),
          element("ol", { class: "search-list" }, ...found.map((one) => hit(index, one, answer.marks, this.templates))),
          ...rest,
        );
      }),
    );
    return [...parts, ...this.#more(largest.length, "speaker")];
  }

  #more(all, noun) {
    if (all <= this.#shown) return [];
    const first = this.#shown;
    const more = async () => {
      this.#shown += RESULTS;
      await this.#update();
      this.results.querySelectorAll(".search-list > li, .search-group")[first]?.querySelector("a")?.focus();
    };
    return [element("button", { type: "button", class: "search-more", onclick: more }, `${Math.min(RESULTS, all - first)} more of ${count(all, noun)}`)];
  }

  // ---- Besides statements

  #entries(index, answer, { events, names }, hasStatements) {
    const shown = events.slice(0, this.#events);
    const more = () => {
      const first = this.#events;
      this.#events += RESULTS;
      this.#update().then(() => this.entries.querySelectorAll(".search-event > a")[first]?.focus());
    };
    return [
      ...(names.length ? [element("ul", { class: "search-names-found", "aria-label": "Topics, people and parties" }, ...names.slice(0, PAGES).map(nameFound))] : []),
      ...(shown.length
        ? [
            element("h2", {}, "Events"),
            element("ol", { class: "search-events" }, ...shown.map((event) => eventFound(index, event, accounts(index, answer, event)))),
            ...(events.length > shown.length
              ? [element("button", { type: "button", class: "search-more", onclick: more }, `${Math.min(RESULTS, events.length - shown.length)} more of ${count(events.length, "event")}`)]
              : []),
            ...(hasStatements ? [element("h2", {}, "Statements")] : []),
          ]
        : []),
    ];
  }

  // ---- Ways on: a question understood, a word misspelt, nothing found

  async #advise(index, answer, { statements }, { events, names }) {
    const { query, filters } = this.#state;
    if (query.trim() && !answer.parts.length) return [element("p", {}, `There is no word in “${query.trim()}” to look for; everything is shown.`)];
    const advice = answer.parts.flatMap((part) => this.#reading(part));
    const reading = understand(index, answer);
    if (reading) {
      const both = { ...filters, ...reading.filters };
      const number = narrow(index, await ask(index, reading.query), both).statements.length;
      const isAll = !reading.query && number === statements.length;
      if (number && !isAll) advice.push(this.#offer("Only ", describe(index, reading), ` (${count(number)})`, { query: reading.query, filters: both }));
    }
    const better = await respell(index, answer, names.length > 0 || events.length > 0);
    if (better) advice.push(this.#offer("Did you mean ", better, "?", { query: better }));
    return statements.length || events.length || names.length ? advice : [...advice, ...this.#nothing(index, answer)];
  }

  /** What was made of a part that says it otherwise, so that the reader can say that it was meant otherwise. */
  #reading({ label, spelling, date }) {
    if (spelling) {
      return [this.#offer(`Shown for ${spelling}, of which “${label}” is another spelling. `, "Only as it was typed", "", { query: `"${label}"` })];
    }
    return date?.spans.length === 2 && !date.range ? [element("p", {}, `Read as ${label}.`)] : [];
  }

  #fewerWords(index, answer) {
    const ways = relaxed(index, answer).map((way) => ({ ...way, number: narrow(index, way, this.#state.filters).statements.length }));
    return ways
      .filter(({ number }) => number)
      .sort((a, b) => a.number - b.number)
      .map(({ without, query, number }) => this.#offer("Without ", `“${without}”`, ` there ${number === 1 ? "is" : "are"} ${count(number)}.`, { query }));
  }

  #offer(before, label, after, change) {
    return element("p", {}, before, this.#button(label, change), after);
  }

  #button(label, change) {
    const go = () => {
      if (change.query !== undefined) this.input.value = change.query;
      this.#change(change);
      this.input.focus();
    };
    return element("button", { type: "button", class: "search-offer", onclick: go }, label);
  }

  #nothing(index, answer) {
    const { parts } = answer;
    const without = answer.scores.reduce((sum, score) => sum + (score > 0), 0);
    const [first, last] = [Math.min(...index.years), Math.max(...index.years)];
    return [
      ...(without ? [this.#offer("Without the filters there ", `${without === 1 ? "is" : "are"} ${count(without)}`, ".", { filters: {} })] : []),
      ...(parts.length > 1 ? this.#fewerWords(index, answer) : []),
      element(
        "p",
        {},
        `The archive holds ${count(index.size)} in ${count(index.readouts, "readout")} of events from ${first} to ${last}. ` +
          "Many are summaries, which leave things out: what is not found here may still have been said.",
      ),
      element(
        "p",
        {},
        "Everything is listed under ",
        element("a", { href: pageOf(index, "topic") }, "Topics"), " and ",
        element("a", { href: pageOf(index, "readout") }, "Readouts"), ".",
        ...suggestion(answer.query),
      ),
    ];
  }
}

/** A link to suggest what was not found as a topic, where the site knows its repository. */
function suggestion(query) {
  const repository = document.querySelector("[data-repository]")?.dataset.repository;
  if (!repository || !/^https:\/\//.test(repository) || !query.trim()) return [];
  const title = new URLSearchParams({ title: `Topic: ${query.trim()}` });
  return [" Missing a topic? ", element("a", { href: `${repository.replace(/\/$/, "")}/issues/new?${title}` }, "Suggest it"), "."];
}

function summary(index, statements, events, names) {
  const besides = [events.length && count(events.length, "event"), !statements.length && names.length && pages(names)].filter(Boolean);
  if (statements.length) return [`${count(statements.length)} in ${count(readoutsOf(index, statements).size, "readout")}`, ...besides].join("; ");
  return besides.length ? `${besides.join(" and ")} found, and no statement that has all of this` : "No statement found";
}

/** 1 person, 2 topics, or 3 pages where they are of several kinds. */
function pages(names) {
  const nouns = new Set(names.map(({ noun }) => noun.toLowerCase()));
  const [noun] = nouns.size === 1 ? nouns : ["page"];
  return names.length === 1 ? `1 ${noun}` : `${names.length} ${NOUNS[noun] ?? `${noun}s`}`;
}
const NOUNS = { person: "people", party: "parties" };

function labelOf(index, name, id) {
  if (name in TIMES) return isIso(id) ? dayInWords(id) : `${id} (no day)`;
  return index.facets[name].options.find((option) => option.id === id)?.label ?? `${id} (not in the archive)`;
}

function addressOf(state) {
  return `${location.pathname}${parameters(state)}`;
}

const TIMES = { from: "From", to: "To" };
const FACETS = ["speaker", "party", "account", "topic", "from", "to", "year", "kind", "publisher", "text", "status", "event"];

function fromAddress() {
  const given = new URLSearchParams(location.search);
  const filters = FACETS.map((name) => [name, [...new Set(given.getAll(name))]]).filter(([, ids]) => ids.length);
  const sort = given.get("sort") ?? "";
  return {
    query: given.get("q") ?? "",
    filters: Object.fromEntries(filters),
    sort: sort in SORTS ? sort : "",
    group: given.get("group") === "speaker" ? "speaker" : "",
  };
}
