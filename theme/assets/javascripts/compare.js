// Any two readouts, topic by topic: /compare/?a=ID&b=ID. With one or none of them, a choice of readouts. The pages of
// the readouts say everything that is shown; the words around it are on this page. Must never say that a readout
// lacks a topic more strongly than its page does, and never take a text for HTML.

import { address, allReadouts, readoutOf } from "./compare-readout.js";

const SHOWN = 40; // readouts of the list, before more words are asked for
const SENTENCE = /(?<=[.!?])[”’)]*\s+(?=[“‘(A-Z0-9])|(?<=[。！？])[”’）]*/g; // its end, as generator/site/parts/excerpts.py has it
const OWN = "The event itself"; // the heading of the topics that it is
const NOBODY = "Narration"; // where no name stands beside a statement

const page = element("div", { class: "comparison" });
const words = new Map([...document.querySelectorAll("[data-words]")].map((one) => [one.dataset.words, one.textContent]));
document.getElementById("compare-page")?.replaceWith(page);
start();

async function start() {
  const asked = new URLSearchParams(location.search);
  const [a, b] = [asked.get("a") || asked.get("b"), asked.get("a") && asked.get("b")].map((id) => id?.trim() || "");
  page.replaceChildren(element("p", { role: "status" }, "The readouts are being loaded."));
  try {
    const found = await Promise.all([a, b].map((id) => id && readoutOf(id)));
    await show([a, b], found);
  } catch (reason) {
    console.warn(reason);
    page.replaceChildren(...failure([a, b]));
  }
}

async function show([a, b], [one, other]) {
  const unknown = [...new Set([a, b].filter((id, i) => id && ![one, other][i]))];
  const said = unknown.map((id) => element("p", { class: "compare-said", role: "alert" }, `No readout has the id “${id}”. Choose one that is here.`));
  if (one && other && a !== b) {
    page.replaceChildren(...comparison(one, other));
    page.classList.toggle("two-events", ofTwoEvents([one, other]));
    return;
  }
  if (one && other) said.push(element("p", { class: "compare-said", role: "alert" }, "Both are the same readout. Choose another to compare it with."));
  const known = one || other || null;
  const choice = await choices(known);
  page.replaceChildren(...said, ...choice);
}

function failure(ids) {
  const links = ids.filter(Boolean).flatMap((id) => [" · ", element("a", { href: address("readouts", encodeURIComponent(id)) }, id)]);
  return [
    element("p", { class: "compare-said", role: "alert" }, "The readouts could not be loaded. Check the connection and try again."),
    element("p", {}, element("button", { type: "button", onclick: start }, "Try again")),
    element("p", {}, "Their own pages: ", ...(links.length ? links.slice(1) : [element("a", { href: address("readouts") }, "all readouts")])),
  ];
}

// ---- The choice of a readout

async function choices(known) {
  const readouts = await allReadouts();
  const near = known ? [["Other accounts of its event", known.others], ["Related readouts", known.related]] : [];
  return [
    ...(known
      ? [element("p", { class: "coverage" }, "Compare ", element("a", { href: known.url }, known.title), `, ${known.day}, ${inside(known.account)}, with:`)]
      : [element("p", { class: "coverage" }, "Choose the first of two readouts.")]),
    ...near.filter(([, readouts]) => readouts.length).flatMap(([title, readouts]) => [element("h2", {}, title), list(readouts, known)]),
    element("h2", {}, known ? "All other readouts" : "All readouts"),
    ...finder(readouts, known),
  ];
}

/** A box whose words narrow the list of readouts; the earlier years of a long list are loaded for the first word. */
function finder({ rows, earlier }, known) {
  const input = element("input", { type: "search", id: "compare-filter", autocomplete: "off", spellcheck: "false", oninput: update });
  const status = element("p", { role: "status" });
  const found = element("div");
  let all = rows;
  let loading = earlier ? undefined : Promise.resolve();
  draw();
  return [element("p", { class: "compare-filter" }, element("label", { for: "compare-filter" }, "Words from the title, names, account or year"), input), status, found];

  async function update() {
    loading ??= earlier().then((others) => {
      all = [...rows, ...others];
    });
    try {
      await loading;
      draw();
    } catch (reason) {
      loading = undefined;
      console.warn(reason);
      status.textContent = "Not all readouts could be loaded. Check the connection and type again.";
    }
  }

  function draw() {
    const wanted = plain(input.value).split(/\s+/).filter(Boolean);
    const fitting = all.filter((readout) => readout.id !== known?.id && wanted.every((word) => plain(`${readout.title} ${readout.remark}`).includes(word)));
    const more = fitting.length > SHOWN ? ` The first ${SHOWN} are listed; more words narrow the list.` : "";
    status.textContent = `${loading ? "" : "The latest "}${count(fitting.length, "readout")}.${more}${loading ? "" : " Type a word to search them all."}`;
    found.replaceChildren(list(fitting.slice(0, SHOWN), known));
  }
}

function list(readouts, known) {
  const items = readouts.map(({ id, title, remark }) => element("li", {}, element("a", { href: comparing(known?.id, id) }, title), element("span", { class: "by" }, remark)));
  return element("ul", { class: "compare-choice" }, ...items);
}

function comparing(...ids) {
  const [a, b] = ids.filter(Boolean);
  return `${address("compare")}?${new URLSearchParams(b ? { a, b } : { a })}`;
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// ---- Two readouts

function comparison(one, other) {
  const both = [one, other];
  const names = labels(one, other);
  document.title = `${one.title} / ${other.title} · ${document.title.replace(/^.* · /, "")}`;
  const rows = rowsOf(both);
  const groups = [
    { title: "In both", tellers: both, rows: rows.filter(({ says }) => says[0] && says[1]) },
    ...both.map((readout, i) => ({
      title: `Only in ${inside(names[i])}`,
      tellers: [readout],
      rows: rows.filter(({ own, says }) => !own && says[i] && !says[1 - i]),
    })),
  ];
  const own = rows.filter(({ own, says }) => own && !(says[0] && says[1]));
  if (own.length) groups.push({ title: OWN, tellers: both, rows: own });
  return [
    element("ul", { class: "compared" }, ...both.map((readout, i) => seen(readout, names[i]))),
    element("p", { class: "coverage" }, verdict(both, names)),
    element("p", { class: "compare-sum" }, numbers(groups)),
    element("h2", { id: "topics" }, "What each readout says"),
    ...groups.flatMap((one) => group(one, both, names)),
    ...without(both, names),
    ...waysOn(both, names),
  ];
}

/** What to call each, so that no two are called the same. */
function labels(...both) {
  const [one, other] = both;
  const ways = [
    ...(ofTwoEvents(both) ? [] : [({ account }) => account]),
    ({ account, day }) => `${account} of ${day}`,
    ({ account, publisher }) => `${account} (${publisher})`,
    ({ account, title }) => `${account} (“${title}”)`,
  ];
  const way = ways.find((way) => way(one) !== way(other)) ?? (({ account, id }) => `${account} (${id})`);
  return both.map(way);
}

function seen(readout, name) {
  const read = readout.coverage === "whole" ? "the whole text was read" : "only its opening was read";
  const told = readout.wording === "verbatim" ? "word for word" : "retold";
  const publisher = readout.publisher ? `, ${readout.publisher}` : "";
  return element("li", {}, element("b", {}, name), ": ", element("a", { href: readout.url }, readout.title), `${publisher}: ${read}; ${told}.`);
}

/** What can be said of what is left out, and what cannot. Of another event nothing can be left out. */
function verdict(both, names) {
  const [whole, open] = [true, false].map((wanted) => names.filter((name, i) => (both[i].coverage === "whole") === wanted).map(inside));
  if (ofTwoEvents(both)) {
    const end = open.length ? ` The end of ${open.join(" and of ")} was not seen, and may have more.` : "";
    return `These are two events: what only one readout has may not have come up at the other at all.${end}`;
  }
  const were = whole.length === 1 ? "was" : "were";
  const known = whole.length ? [`${capital(whole.join(" and "))} ${were} read whole: where a subject was looked for and is not there, this page says so.`] : [];
  const they = open.length === 1 ? "it leaves" : "they leave";
  const unknown = open.length ? [`Of ${open.join(" and of ")} only the opening was read: what ${they} out cannot be known.`] : [];
  return [...known, ...unknown].join(" ");
}

function capital(text) {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}

function ofTwoEvents([one, other]) {
  return one.event !== other.event;
}

function numbers(groups) {
  const said = groups.map(({ title, rows }) => `${rows.length || "none"} ${title === OWN ? "on " : ""}${title[0].toLowerCase()}${title.slice(1)}`);
  return `Topics: ${said.join("; ")}.`;
}

/** Every topic that either touches, by name: who says it, and how the other is silent. */
function rowsOf(both) {
  const [{ topics }] = both;
  const ids = [...new Set(both.flatMap(({ statements }) => statements.flatMap(({ topics }) => topics)))];
  const rows = ids.map((id) => {
    const cells = both.map((readout) => cellOf(readout, id));
    const itself = ({ grade }) => grade === "itself";
    return { id, ...(topics.get(id) ?? { name: id }), cells, says: cells.map(({ grade }) => grade === "says"), own: cells.some(itself) };
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function cellOf(readout, topic) {
  const touching = (topics) => readout.statements.filter((statement) => statement.topics.some((id) => topics.includes(id)));
  const statements = touching([topic]);
  if (statements.length) return { grade: "says", statements, topics: [topic], narrower: [] };
  const { grade, narrower } = readout.silences.get(topic) ?? { grade: readout.silence, narrower: [] };
  return { grade, narrower, statements: grade === "near" ? touching(narrower) : [], topics: narrower };
}

function group({ title, tellers, rows }, both, names) {
  const none = tellers.every(({ coverage }) => coverage === "whole") ? "None." : "None in the part seen.";
  const shown = rows.flatMap((row) => [
    element("h4", { id: `t-${row.id}` }, row.href ? element("a", { href: row.href }, row.name) : row.name),
    ...row.cells.map((cell, i) => cellShown(row, cell, both[i], names[i])),
  ]);
  return [element("h3", {}, title), ...(rows.length ? shown : [element("p", {}, none)])];
}

function cellShown(row, cell, readout, name) {
  const lines = cell.grade === "says" ? [] : [silence(cell, readout)];
  const said = cell.statements.flatMap((statement) => told(statement, cell.topics, readout));
  return element(
    "p",
    { class: "cell", "data-topic": row.id, "data-readout": readout.id, "data-account": readout.party, "data-grade": cell.grade },
    teller(readout, name), " ", ...lines, ...said,
  );
}

function teller({ look }, name) {
  return element("em", { class: ["teller", ...look].join(" ") }, name);
}

function silence({ grade, narrower }, readout) {
  const named = narrower.map((id) => readout.topics.get(id)?.name ?? id);
  const text = grade === "near" ? `names ${series(named)}, not the subject as such` : (words.get(grade) ?? grade);
  return element("span", { class: "silence" }, capital(text));
}

/** A statement in the sentences that touch the topics, with who says it, whose words it is and where it stands. */
function told(statement, topics, readout) {
  const names = statement.names.map(({ text, href }) => (href ? element("a", { href }, text) : text));
  const place = element("a", { href: address("readouts", readout.id, statement.id) }, `¶\u00a0${statement.id.slice(1).replace("-", ".")}`);
  const by = words.get(statement.whose); // none where they are the account's own, whose name is said
  const who = [...(names.length ? names : [NOBODY]), by ? `, ${by}` : ""];
  const proposed = statement.proposed ? " · speaker proposed, not confirmed" : "";
  return [
    element("span", { lang: statement.lang, dir: statement.dir }, ...excerpt(statement, topics)),
    " ",
    element("em", { class: "by", "data-whose": statement.whose }, ...who, " · ", place, proposed, ...statement.remarks.map((remark) => element("span", { class: "remark" }, ` · ${remark}`))),
  ];
}

/** The sentences of a statement that touch any of the topics, with a mark for each gap. */
function excerpt(statement, topics) {
  const { pieces } = statement;
  const text = pieces.map((piece) => piece.text).join("");
  const cuts = [0, ...[...text.matchAll(SENTENCE)].map((match) => match.index + match[0].length), text.length];
  const sentences = cuts.slice(1).map((end, i) => [cuts[i], end]).filter(([start, end]) => start < end);
  let at = 0;
  const placed = pieces.map((piece) => ({ ...piece, start: at, end: (at += piece.text.length) }));
  const links = placed.filter(({ topic }) => topics.includes(topic));
  // A link may stand for several topics and leads to the first; where a topic has no link of its own, all is shown.
  const linked = statement.topics.every((id) => !topics.includes(id) || links.some(({ topic }) => topic === id));
  const wanted = linked && links.length ? sentences.filter(([start, end]) => links.some((link) => link.start < end && link.end > start)) : sentences;
  const parts = [];
  let done = 0;
  for (const [start, end] of wanted) {
    if (start !== done) parts.push(done ? " … " : "… ");
    parts.push(...stretch(placed, start, end));
    done = end;
  }
  return done === text.length ? parts : [...parts, " …"];
}

function stretch(placed, start, end) {
  return placed
    .filter((piece) => piece.start < end && piece.end > start)
    .map((piece) => {
      const text = piece.text.slice(Math.max(0, start - piece.start), end - piece.start);
      return piece.lang ? element("em", { lang: piece.lang, dir: piece.dir }, text) : text;
    });
}

/** What touches no topic is not held against anything, and is not left away either. */
function without(both, names) {
  const cells = both.flatMap((readout, i) => {
    const statements = readout.statements.filter(({ topics }) => !topics.length);
    if (!statements.length) return [];
    const said = statements.flatMap((statement) => told(statement, [], readout));
    return [element("p", { class: "cell", "data-readout": readout.id, "data-grade": "says" }, teller(readout, names[i]), " ", ...said)];
  });
  return cells.length ? [element("h3", {}, "On none of this archive’s topics"), ...cells] : [];
}

function waysOn(both, names) {
  const links = both.map((readout, i) => element("a", { href: comparing(readout.id) }, `Compare another readout with ${inside(names[i])}`));
  const event = ofTwoEvents(both) ? [] : [element("a", { href: address("events", both[0].event) }, "All accounts of this event")];
  return [element("h2", {}, "More comparisons"), element("ul", {}, ...[...event, ...links].map((link) => element("li", {}, link)))];
}

// ---- Words and elements

/** The name of an account inside a sentence. */
function inside(account) {
  return /^(Joint|Third-party)/.test(account) ? `the ${account[0].toLowerCase()}${account.slice(1)}` : account.replace(/^The /, "the ");
}

function series(items) {
  return [items.slice(0, -1).join(", "), items.at(-1)].filter(Boolean).join(" and ");
}

function count(number, one) {
  return `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
}

/** An element with its attributes and what is in it: elements, and texts that stay texts. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith("on")) made.addEventListener(attribute.slice(2), value);
    else if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}
