// The box in the header of every page: a few statements as you type, and the way to the search page.
// A combobox as the ARIA practices describe it: the focus stays in the box, the arrow keys choose.

import { address, element, readoutAddress } from "./page.js";
import { accounts, daysOf, eventsFor, named } from "./search-entries.js";
import { forgetIndex, openIndex } from "./search-index.js";
import { ask, narrow, ordered, sortFor, understand } from "./search-query.js";
import { count, describe, eventAddress, excerpt, marked, placeOf, searchAddress } from "./search-results.js";
import { respell } from "./search-spelling.js";

const SHOWN = 4;
const PAGES = 2;
const EVENTS = 2;
const LENGTH = 150;

/** Makes a form with a box answer. It may have the focus, and words in it, already. */
export function start(form) {
  const input = form.querySelector("input");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let options = [];
  let active = -1;
  let asked = 0;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (active >= 0) options[active].click();
    else location.assign(searchAddress({ query: input.value }));
  });
  input.addEventListener("focus", () => {
    openIndex().catch(() => {});
    if (input.value.trim()) update();
  });
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length && !event.altKey) {
      event.preventDefault();
      show(true);
      choose(active + step);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) show(false);
  });
  if (document.activeElement === input) openIndex().catch(() => {});
  if (input.value.trim()) update();
  // The focus stays in the box while an option is clicked.
  list.addEventListener("mousedown", (event) => event.preventDefault());

  function show(visible) {
    list.hidden = !visible || !options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) choose(-1);
  }

  function choose(number) {
    active = number >= options.length ? -1 : number < -1 ? options.length - 1 : number;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[active].id);
    return options[active].scrollIntoView({ block: "nearest" });
  }

  async function update() {
    const query = input.value;
    const mine = ++asked;
    const found = query.trim() ? await suggestions(query).catch(failed(query)) : { said: "", options: [] };
    if (mine !== asked) return;
    options = found.options;
    options.forEach((option, i) => option.setAttribute("id", `search-option-${i}`));
    list.replaceChildren(...options);
    status.textContent = found.said;
    show(document.activeElement === input);
  }
}

/** What is offered where the index did not come: the search page, which tries again and says what is wrong. */
function failed(query) {
  return () => {
    forgetIndex();
    return { said: "The search could not be loaded.", options: [line(searchAddress({ query }), "The search could not be loaded", "Try again on the search page")] };
  };
}

async function suggestions(query) {
  const index = await openIndex();
  const [answer] = await Promise.all([ask(index, query), index.describeFound()]);
  const { statements } = narrow(index, answer, {});
  const sort = sortFor(index, query);
  const events = await eventsFor(index, answer, {}, sort);
  const options = [];
  const question = await questionLine(index, answer, statements);
  if (statements.length) options.push(...question);
  for (const { folder, id, label, noun, remark } of named(index, answer).slice(0, PAGES)) {
    options.push(line(address(folder, id), label, remark || noun));
  }
  for (const event of events.slice(0, EVENTS)) options.push(eventLine(index, event, accounts(index, answer, event)));
  if (!statements.length) options.push(...question);
  const best = ordered(answer, statements, sort).slice(0, SHOWN);
  options.push(...(await index.texts(best)).map((found) => hit(found, answer.marks)));
  const all = [statements.length && count(statements.length), events.length && count(events.length, "event")].filter(Boolean).join(", ");
  if (all) {
    options.push(line(searchAddress({ query }), `All results for “${query.trim()}”`, all));
    return { options, said: `${all} found, ${options.length - 1} shown. Arrow keys choose, Enter opens the search page.` };
  }
  const better = await respell(index, answer);
  if (better) options.push(line(searchAddress({ query: better }), `Did you mean ${better}?`, ""));
  options.push(line(searchAddress({ query }), "No statement has all of this", "More on the search page"));
  return { options, said: better ? `Nothing found. Did you mean ${better}?` : "Nothing found." };
}

/** The query read as a question, with what it comes to; nothing where that is no narrower. */
async function questionLine(index, answer, statements) {
  const reading = understand(index, answer);
  if (!reading) return [];
  const narrowed = narrow(index, await ask(index, reading.query), reading.filters).statements.length;
  const isAll = !reading.query && narrowed === statements.length;
  return narrowed && !isAll ? [line(searchAddress(reading), describe(index, reading), count(narrowed))] : [];
}

/** An event; where the query asks for one account of it, by its publisher or its id, that account. */
function eventLine(index, event, [first, second]) {
  const isOne = first.asked >= 1 && !(second?.asked >= 1);
  const where = isOne ? readoutAddress(first.id) : eventAddress(index, event);
  return line(where, event.title, isOne && second ? `${first.account}, ${first.publisher}` : `${first.kind} · ${daysOf(event)}`);
}

function line(href, text, remark) {
  return option(href, "search-line", element("span", {}, text), element("span", { class: "search-remark" }, remark));
}

function hit(found, marks) {
  const { look } = found; // the classes that draw it in its speaker's colour
  return option(
    placeOf(found),
    `search-hit ${look}`,
    element(
      "span",
      { class: "search-names" },
      element("b", {}, found.speaker),
      ` · ${found.account} · ${found.date}${look.includes("proposed") ? " · speaker proposed" : ""}`,
    ),
    element("span", { class: "search-text", lang: found.language }, ...marked(excerpt(found.text, marks, LENGTH), marks)),
  );
}

function option(href, look, ...children) {
  return element("a", { role: "option", "aria-selected": "false", tabindex: "-1", href, class: look }, ...children);
}
