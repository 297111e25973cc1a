// The search page: a query, facets with counts, and statements in their speakers' colours. Its whole state
// is in the address, so that a search can be shared, and Back goes back.

import { keysSwitch } from "./keys.js";
import { address, openIndex } from "./search-index.js";
import { ask, named, narrow, ordered, relaxed, respell, understand } from "./search-query.js";
import { count, describe, element, marked, paragraph, parameters, placeOf } from "./search-results.js";

const RESULTS = 10; // at a time
const OF_EACH = 3; // statements of a person, where they are grouped by person
const OPTIONS = 6; // of a facet, before the rest is asked for
const PAGES = 3; // of the registers, whose names have the words
const PAUSE = 60; // milliseconds after the last key

const SORTS = { best: "Best match", newest: "Newest first", oldest: "Oldest first" };

/** Puts the search in the place of `notice`, which says that it needs script. */
export function start(notice) {
  new SearchPage(notice);
}

class SearchPage {
  #state = fromAddress();
  #shown = RESULTS;
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
    this.results = element("div", { class: "search-results" });
    this.fieldsets = element("div", { class: "search-fieldsets" });
    this.facets = element("details", { class: "search-facets" }, element("summary", {}, "Narrow the search"), this.fieldsets);
    this.facets.open = matchMedia("(min-width: 45em)").matches;
    const form = element(
      "form",
      { class: "search-form", role: "search", onsubmit: (event) => this.#submit(event) },
      element("label", { for: "search-query" }, "Words, names, topics or a question"),
      this.input,
      element("button", {}, "Search"),
      element("p", { class: "search-hint", id: "search-hint" }, "“Quotation marks” keep words together and to the text itself."),
    );
    this.tools = element(
      "div",
      { class: "search-tools" },
      element("span", {}, element("label", { for: "search-sort" }, "Order"), " ", this.sort),
      element("label", {}, this.group, " Group by person"),
    );
    const found = element("div", { class: "search-found" }, this.status, this.chips, this.advice, this.tools, this.results, keysSwitch());
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
      if (this.#state.filters.event) await index.describeEvents();
      const answer = await ask(index, this.#state.query);
      if (turn !== this.#turn) return;
      const narrowed = narrow(index, answer, this.#state.filters);
      const parts = await Promise.all([this.#hits(index, answer, narrowed), this.#advise(index, answer, narrowed)]);
      if (turn !== this.#turn) return;
      this.#draw(index, answer, narrowed, ...parts);
    } catch (reason) {
      if (turn !== this.#turn) return;
      console.error(reason);
      this.status.textContent = "The search could not be loaded. Look at the connection, and load the page again.";
    }
  }

  #draw(index, answer, { statements, counts }, hits, advice) {
    const { query, filters, sort, group } = this.#state;
    document.title = document.title.replace(/^.*?(?=Search)/, query.trim() ? `${query.trim()} · ` : "");
    this.status.textContent = statements.length ? `${count(statements.length)} in ${count(readoutsOf(index, statements), "readout")}` : "No statement found";
    this.tools.hidden = !statements.length;
    this.sort.value = sort || standardSort(query);
    this.group.checked = group === "speaker";
    this.chips.replaceChildren(...this.#chips(index, filters));
    this.advice.replaceChildren(...advice);
    this.results.replaceChildren(...hits);
    const focused = document.activeElement?.id;
    this.fieldsets.replaceChildren(...Object.entries(index.facets).flatMap(([name, facet]) => this.#fieldset(name, facet, counts[name])));
    if (focused?.startsWith("facet-")) document.getElementById(focused)?.focus();
  }

  #chips(index, filters) {
    const chips = Object.entries(filters).flatMap(([name, ids]) =>
      ids.map((id) => {
        const label = index.facets[name].options.find((option) => option.id === id)?.label ?? `${id} (not in the archive)`;
        const remove = () => {
          this.#toggle(name, id, false);
          this.input.focus();
        };
        return element(
          "button",
          { type: "button", class: "search-chip", onclick: remove, "aria-label": `Remove the filter ${index.facets[name].title}: ${label}` },
          `${index.facets[name].title}: `, element("b", {}, label), element("span", { "aria-hidden": "true" }, " ×"),
        );
      }),
    );
    return chips.length > 1 ? [...chips, this.#button("Remove all", { filters: {} })] : chips;
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

  async #hits(index, answer, { statements }) {
    const { query, sort, group } = this.#state;
    const order = ordered(answer, statements, sort || standardSort(query));
    if (group === "speaker") return this.#groups(index, answer, order);
    const found = await index.texts(order.slice(0, this.#shown));
    const list = element("ol", { class: "search-list" }, ...found.map((one) => hit(index, one, answer.marks)));
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
          element("ol", { class: "search-list" }, ...found.map((one) => hit(index, one, answer.marks))),
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

  // ---- Ways on: a question understood, a word misspelt, nothing found

  async #advise(index, answer, { statements }) {
    const { query, filters } = this.#state;
    const advice = [];
    const reading = understand(index, query);
    if (reading) {
      const both = { ...filters, ...reading.filters };
      const number = narrow(index, await ask(index, reading.query), both).statements.length;
      if (number) advice.push(this.#offer("Only ", describe(index, reading), ` (${count(number)})`, { query: reading.query, filters: both }));
    }
    const better = await respell(index, answer);
    if (better) advice.push(this.#offer("Did you mean ", better, "?", { query: better }));
    const pages = named(index, query).slice(0, PAGES);
    if (pages.length) {
      const links = pages.flatMap(({ folder, id, label }) => [" · ", element("a", { href: address(folder, id) }, label)]);
      advice.push(element("p", {}, "See also ", ...links.slice(1)));
    }
    return statements.length ? advice : [...advice, ...this.#nothing(index, answer)];
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
        element("a", { href: address("topics", "") }, "Topics"), " and ",
        element("a", { href: address("readouts", "") }, "Readouts"), ".",
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

function hit(index, found, marks) {
  const { look } = found; // the classes that draw it in its speaker's colour
  const topics = index.facets.topic.of(found.statement).map((number) => index.facets.topic.options[number]);
  const remarks = [
    ...(look.includes("proposed") ? ["speaker proposed, not confirmed"] : []),
    ...(index.facets.text.of(found.statement)[0] ? [] : ["summary"]),
  ];
  return element(
    "li",
    {},
    element(
      "p",
      { class: `source ${look}` },
      element("b", {}, found.speaker),
      ` · ${[found.account, found.date, ...remarks].join(" · ")}`,
    ),
    element("p", { class: `statement ${look}`, lang: found.language }, ...marked(found.text, marks)),
    element(
      "p",
      { class: `topics ${look}` },
      element("a", { class: "search-place", href: placeOf(found) }, found.title, `, ${paragraph(found.id)}`),
      ...topics.flatMap(({ id, label }) => [" · ", element("a", { href: address("topics", id) }, label)]),
    ),
  );
}

function readoutsOf(index, statements) {
  return new Set(statements.map((statement) => index.readoutOf(statement))).size;
}

function standardSort(query) {
  return query.trim() ? "best" : "newest";
}

function addressOf(state) {
  return `${location.pathname}${parameters(state)}`;
}

const FACETS = ["speaker", "party", "account", "topic", "year", "kind", "publisher", "text", "status", "event"];

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
