// Who says what: the text as the site shows it, each passage with its speaker, how sure that is, and what can be done
// about it. Must never confirm a passage that nobody has asked for by itself.

import { button, copy, fold, nameBox, textBox } from "./desk-choose.js";
import { element, number } from "./page.js";

const DISCUSSED = { joint: "All who take part", narration: "Nobody (narration)" };

/** The section. `ui` remembers what is open, the order, and what was typed. */
export function passages(desk, choices, ui) {
  const { view } = desk;
  const all = view.paragraphs.flatMap(({ passages }) => passages);
  const open = all.filter(({ standing }) => standing !== "confirmed");
  const order = ui.leastFirst ? [...all].sort(leastFirst) : all;
  return element(
    "section",
    { "aria-labelledby": "desk-who" },
    element("h2", { id: "desk-who", tabindex: "-1" }, "Who says what"),
    element("p", {}, summary(all, open)),
    element(
      "p",
      { class: "desk-actions" },
      ...(open.length ? [button("To the next unconfirmed passage", () => focusOn(open[0]), { id: "desk-next" })] : []),
      button(ui.leastFirst ? "In the order of the text" : "Least certain first", () => ui.set({ leastFirst: !ui.leastFirst }), { id: "desk-order", "aria-pressed": String(ui.leastFirst) }),
    ),
    element("ol", { class: "desk-passages" }, ...order.map((one) => passage(desk, one, choices, ui))),
    secondOpinion(desk, ui),
  );
}

function leastFirst(one, other) {
  return rank(one) - rank(other);
}

/** Where two readers differ comes first, then what is least certain; what is confirmed comes last. */
function rank({ standing, confidence }) {
  return { differing: -1, alone: confidence, agreed: 1 + confidence, confirmed: 3 }[standing];
}

function summary(all, open) {
  if (!open.length) return `All ${all.length} passages are confirmed.`;
  const differing = open.filter(({ standing }) => standing === "differing").length;
  const more = differing ? ` On ${differing} of them the two readers differ.` : "";
  return `${open.length} of ${all.length} passages are proposals. Read each; confirm it with “Right”, or give it to somebody else.${more}`;
}

function passage(desk, one, choices, ui) {
  const isOpen = ui.passage === one.id;
  const label = `Paragraph ${number(one.id)}`;
  const toggle = button(isOpen ? "Close" : "Change", () => ui.set({ passage: isOpen ? "" : one.id }), {
    id: `change-${one.id}`, "aria-expanded": String(isOpen), "aria-label": `${isOpen ? "Close" : "Change"} ${label.toLowerCase()}`,
  });
  return element(
    "li",
    { id: `desk-${one.id}`, class: `desk-passage ${one.standing}` },
    element("p", { class: `desk-speaker ${one.look}` }, element("span", { class: "desk-number" }, number(one.id)), " ", element("b", {}, one.names), element("span", { class: "desk-standing" }, ` · ${standing(one, desk.view)}`)),
    element("p", { class: `statement first ${one.look}`, id: `text-${one.id}` }, ...withTopics(one)),
    ...(desk.work.retold ? [ownWords(desk, one, label)] : []),
    element("p", { class: "desk-actions" }, ...decisions(desk, one, label, ui), toggle),
    ...(isOpen ? [panel(desk, one, choices, ui)] : []),
  );
}

function standing(one, view) {
  const sure = one.confidence ? `, ${Math.round(one.confidence * 100)}% sure` : "";
  const reader = view.secondReader || "the second reader";
  return {
    confirmed: "confirmed",
    alone: `proposed${sure}`,
    agreed: `proposed by the program and by ${reader}`,
    differing: `the program; ${reader} says ${one.secondNames}`,
  }[one.standing];
}

function decisions(desk, one, label, ui) {
  const decide = (speakers) => confirm(desk, one, speakers, ui);
  if (one.standing === "confirmed") {
    return [button("Not certain after all", () => desk.step("reopen", { passage: one.id }), { id: `right-${one.id}`, "aria-label": `${label} is not certain after all` })];
  }
  if (one.standing === "differing") {
    return [
      button(one.names, () => decide(one.speakers), { id: `right-${one.id}`, "aria-label": `${label}: ${one.names}` }),
      button(one.secondNames, () => decide(one.second), { id: `second-${one.id}`, "aria-label": `${label}: ${one.secondNames}` }),
    ];
  }
  return [button("Right", () => decide(one.speakers), { id: `right-${one.id}`, class: "desk-main", "aria-label": `${label} is right: ${one.names}` })];
}

/** Where a field is on the page. */
export function placeOf(name) {
  return name === "text" ? "desk-rights" : `desk-field-${name}`;
}

/** Confirms a passage, and goes on to the next that is not confirmed; behind the last, to what else is open. */
async function confirm(desk, one, speakers, ui) {
  ui.passage = "";
  const done = await desk.step("give", { passage: one.id, speakers });
  if (done?.refused) return;
  const all = desk.view.paragraphs.flatMap(({ passages }) => passages);
  const order = ui.leastFirst ? [...all].sort(leastFirst) : all;
  const here = order.findIndex(({ id }) => id === one.id);
  const next = [...order.slice(here + 1), ...order.slice(0, here)].find((other) => other.standing !== "confirmed");
  if (next) focusOn(next);
  else document.getElementById(desk.missing.length ? placeOf(desk.missing[0]) : "desk-send").focus();
}

function focusOn(one) {
  const target = document.getElementById(`right-${one.id}`) ?? document.getElementById(`change-${one.id}`);
  target?.focus();
  document.getElementById(`desk-${one.id}`)?.scrollIntoView({ block: "nearest" });
}

function withTopics({ text, topics }) {
  const parts = [];
  let at = 0;
  for (const { start, end, topics: named } of topics) {
    parts.push(text.slice(at, start), element("mark", { title: named.map(({ name }) => name).join(", ") }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function ownWords(desk, one, label) {
  return textBox({
    id: `own-${one.id}`, label: `${label} in your own words`, value: one.own, rows: 3,
    hint: one.own ? undefined : "What you do not retell is left out.",
    changed: (words) => desk.step("retell", { passage: one.id, words }),
  });
}

// ---- What can be done about a passage

function panel(desk, one, choices, ui) {
  const { view } = desk;
  const give = (speakers) => confirm(desk, one, speakers, ui);
  const everybody = [...view.people.map(({ id, name }) => [id, name]), ...Object.entries(DISCUSSED)];
  const isNow = (id) => one.speakers.length === 1 && one.speakers[0] === id;
  const choose = ([id, name]) => button(name, () => give([id]), { id: `give-${one.id}-${id}`, "aria-pressed": String(isNow(id)) });
  const why = (one.reason.startsWith("'") ? `the words ${one.reason}` : one.reason).replace(/, ([A-Z])/, (_, letter) => `, ${letter.toLowerCase()}`);
  const first = view.paragraphs.find(({ passages }) => passages.some(({ id }) => id === one.id))?.passages[0].id === one.id;
  return element(
    "div",
    { class: "desk-panel", role: "group", "aria-label": `Paragraph ${number(one.id)}: who says it` },
    ...(why && one.standing !== "confirmed" ? [element("p", {}, "Why it is proposed: ", why, ".")] : []),
    element("p", { class: "desk-actions" }, element("span", {}, "It is said by "), ...everybody.map(choose)),
    nameBox({
      id: `other-${one.id}`, label: "Somebody else", options: choices.people, list: "desk-people",
      chosen: (id) => give([id]), unknown: (name) => ui.set({ newcomer: { for: one.id, name } }),
      hint: "Type a name. Who is not in the archive yet can be added.",
    }),
    ...(ui.newcomer?.for === one.id ? [newPerson(desk, ui, (id) => give([id]))] : []),
    ...(view.people.length > 1 ? [several(one, view.people, give)] : []),
    ...divisions(desk, one, ui),
    ...(first ? [] : [element("p", { class: "desk-actions" }, button("Join with the passage before", () => { ui.passage = ""; desk.step("join", { passage: one.id }); }, { id: `join-${one.id}` }))]),
    topicsOf(desk, one, choices),
  );
}

function several(one, people, give) {
  const boxes = people.map(({ id, name }) => {
    const box = element("input", { type: "checkbox", value: id, id: `with-${one.id}-${id}`, checked: one.speakers.includes(id) });
    return { box, label: element("label", { for: box.id }, box, ` ${name}`) };
  });
  const error = element("span", { class: "desk-error", role: "alert" });
  const take = () => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    if (chosen.length < 2) error.textContent = "Choose two or more.";
    else give(chosen);
  };
  return fold(`several-${one.id}`, "Several of them together", [...boxes.map(({ label }) => label), element("p", { class: "desk-actions" }, button("These together", take), error)]);
}

function divisions(desk, one, ui) {
  if (!one.cuts.length) return [];
  const divide = (at) => async () => {
    const [paragraph, start] = one.place.split(":").map(Number);
    const done = await desk.step("divide", { passage: one.id, at });
    if (!done || done.refused) return;
    // Whose the second part is comes next.
    const second = desk.view.paragraphs.flatMap(({ passages }) => passages).find(({ place }) => place === `${paragraph}:${start + at}`);
    ui.set({ passage: second.id });
    document.getElementById(`desk-${second.id}`)?.querySelector(".desk-panel button")?.focus();
  };
  const ways = one.cuts.map((at) => element("li", {}, button(`Before “${beginning(one.text.slice(at))}”`, divide(at), { id: `cut-${one.id}-${at}` })));
  return [fold(`divide-${one.id}`, "Somebody else speaks in a part of it", [element("p", {}, "Divide the passage:"), element("ul", {}, ...ways)])];
}

function beginning(text) {
  return text.length > 48 ? `${text.slice(0, 48).replace(/\s+\S*$/, "")} …` : text;
}

/** A person who is not in the archive: what is known of them; the rest stays empty. */
export function newPerson(desk, ui, then) {
  const said = { name: ui.newcomer.name };
  const field = (name, label, hint) => textBox({ id: `new-person-${name}`, label, hint, value: said[name] ?? "", changed: (value) => { said[name] = value; } });
  const add = async () => {
    for (const name of ["name", "side", "office", "source"]) said[name] = document.getElementById(`new-person-${name}`).value;
    if (!said.name.trim()) return;
    const done = await desk.step("person", { said });
    if (!done || done.refused) return;
    ui.newcomer = undefined;
    then(done.person);
  };
  return element(
    "fieldset",
    { class: "desk-new" },
    element("legend", {}, "Somebody who is not in the archive yet"),
    field("name", "Full name, as English texts have it"),
    nameSide(said),
    field("office", "Office on that day, as the text words it"),
    field("source", "A page that says so (its address)"),
    element("p", { class: "desk-actions" }, button("Add this person", add, { id: "new-person-add", class: "desk-main" }), button("Cancel", () => ui.set({ newcomer: undefined }))),
  );
}

function nameSide(said) {
  const box = element("input", { id: "new-person-side", type: "text", list: "desk-parties", autocomplete: "off", value: said.side ?? "" });
  return element("div", { class: "desk-field" }, element("label", { for: box.id }, "For whom the person speaks: a country or organisation"), box);
}

function topicsOf(desk, one, choices) {
  const found = one.topics.map(({ start, words, topics }) =>
    element("li", {}, `“${words}” is linked to ${topics.map(({ name }) => name).join(" and ")}. `, button("It is not that", () => desk.step("topics", { passage: one.id, start, words, topics: [] }), { "aria-label": `“${words}” is not ${topics.map(({ name }) => name).join(" and ")}` })),
  );
  const words = textBox({ id: `words-${one.id}`, label: "Other words of this passage, copied from it" });
  const link = (id) => desk.step("topics", { passage: one.id, words: words.querySelector("input").value.trim(), topics: [id] });
  const topic = nameBox({ id: `topic-${one.id}`, label: "The topic that they touch", options: choices.topics, list: "desk-topics", chosen: link });
  return fold(`topics-${one.id}`, `Topics in it: ${found.length || "none"}`, [...(found.length ? [element("ul", {}, ...found)] : []), words, topic]);
}

// ---- A second opinion

function secondOpinion(desk, ui) {
  const box = element("textarea", { id: "desk-question", rows: "4", readonly: true, "aria-label": "The question" });
  box.value = ui.question ?? "";
  const ask = async () => {
    const { question } = await desk.ask("question");
    ui.question = question;
    box.value = question;
    box.hidden = false;
    copy(question, box, ui.say, "The question is copied. Paste it into the window of any assistant, and paste its answer here.");
  };
  box.hidden = !ui.question;
  const reply = textBox({ id: "desk-reply", label: "The answer", rows: 4 });
  const reader = textBox({ id: "desk-reader", label: "Who answered, as the site will name it", value: desk.view.secondReader });
  const read = async () => {
    const done = await desk.step("answer", { reply: reply.querySelector("textarea").value, reader: reader.querySelector("input").value });
    ui.answerProblems = done?.problems ?? [];
    if (done && !done.refused) ui.set({});
  };
  const problems = (ui.answerProblems ?? []).map(({ message }) => element("li", {}, `${message[0].toUpperCase()}${message.slice(1)}.`));
  return fold("desk-second", "A second opinion", [
    element("p", {}, "Any other reader, such as a language model of your choice, can say who speaks. Where both agree you see one name, and where they differ both. It is a proposal like the program’s: you still confirm every passage. Nothing is sent from here; you carry the question and the answer yourself."),
    element("p", { class: "desk-actions" }, button("Copy the question", ask, { id: "desk-ask" })),
    box, reply, reader,
    element("p", { class: "desk-actions" }, button("Read the answer", read, { id: "desk-read-answer" })),
    ...(problems.length ? [element("ul", { class: "desk-problems" }, ...problems)] : []),
  ]);
}
