// What the readout is: each field with what was worked out and why, chosen by name. Must never show an id that a
// contributor would have to know.

import { button, choice, nameBox, textBox } from "./desk-choose.js";
import { newPerson } from "./desk-passages.js";
import { address, element, readoutAddress } from "./page.js";

/** What each field is called on the page. */
export const LABELS = {
  title: "Headline of this page, in your own words",
  date: "Day of the event, by this account",
  kind: "What it was",
  place: "Place",
  participants: "Who took part",
  publisher: "Who published the text",
  account: "Whose account it is",
  published: "Day it was published",
  url: "Address of the page",
  snapshot: "Address of a copy in a public web archive",
  via: "Name of the site, where it is not the publisher’s own",
  language: "Language of the original",
  text: "Whose words they are",
  seen: "How much of the original you had before you",
  event: "Which event it is",
};
const KINDS = {
  "phone-call": "A telephone call", "video-call": "A video call", meeting: "A meeting", dialogue: "A dialogue or consultations",
  "joint-statement": "A joint statement", "press-conference": "A press conference", speech: "A speech", letter: "A letter or message",
};
const SEEN = [["whole", "All of it"], ["opening", "Only its opening"]];
const NEEDED = ["title", "date", "kind", "participants", "publisher", "url", "language"];
const FURTHER = ["place", "published", "account", "via", "snapshot", "seen"];

/** The section. */
export function fields(desk, choices, ui) {
  const { view } = desk;
  const draw = (name) => field(desk, name, choices, ui);
  return element(
    "section",
    { "aria-labelledby": "desk-what" },
    element("h2", { id: "desk-what" }, "What it is"),
    element("p", {}, view.isNew ? "What could be found in the text is filled in. Correct what is wrong." : "Change what is wrong."),
    ...NEEDED.map(draw),
    ...(view.isNew ? [eventOf(desk, ui)] : []),
    element("details", { id: "desk-further", class: "desk-fold" }, element("summary", {}, "Place, day of publication, and other facts that not every text has"), ...FURTHER.map(draw), ...(view.isNew ? [fileName(desk)] : [])),
    ...newFiles(desk, choices),
  );
}

function field(desk, name, choices, ui) {
  const one = desk.view.fields.find((field) => field.name === name);
  const id = `desk-field-${name}`;
  const label = LABELS[name] + (one.isRequired ? "" : ", if known");
  const hint = name === "title" && isCopied(desk) ? "This is the publisher’s own headline. Write one in your own words." : one.origin && name !== "language" ? `Found in ${one.origin}.`.replace("Found in the ", "From the ") : undefined;
  const changed = (value) => desk.step("field", { name, value }, LABELS[name]);
  const wrong = problemsOf(ui, name);
  const made = {
    participants: () => participants(desk, one, choices, ui, changed),
    publisher: () => publisher(desk, one, choices, ui, hint, changed),
    kind: () => choice({ id, label, value: one.value, options: one.allowed.map((kind) => [kind, KINDS[kind] ?? kind]), changed, hint }),
    seen: () => choice({ id, label: LABELS[name], value: one.value, options: SEEN, changed }),
    account: () => choice({ id, label: LABELS[name], value: one.value, options: accounts(desk, choices), changed }),
    language: () => choice({ id, label, value: one.value, options: Object.entries(choices.languages), changed, hint }),
    date: () => textBox({ id, label, value: one.value, type: "date", changed, hint, required: true }),
    published: () => textBox({ id, label, value: one.value, type: "date", changed, hint }),
    url: () => textBox({ id, label, value: one.value, type: "url", changed, hint, required: true }),
    snapshot: () => textBox({ id, label, value: one.value, type: "url", changed, hint }),
  }[name] ?? (() => textBox({ id, label, value: one.value, changed, hint, required: one.isRequired }));
  const drawn = made();
  (drawn.querySelector(".desk-field") ?? drawn).append(...wrong);
  return drawn;
}

/** Whether a text that may not be copied still has the publisher's own headline. */
export function isCopied({ work, view }) {
  return Boolean(work.retold && work.found?.title?.text) && view.title === work.found.title.text;
}

/** A sentence in which fields are called as on this page. */
export function inLabels(sentence) {
  return sentence.replace(/'([a-z]+)'/g, (quoted, name) => (LABELS[name] ? `“${LABELS[name]}”` : quoted));
}

/** What the check says of a field, where it can be mended. */
function problemsOf(ui, name) {
  return (ui.problems ?? []).filter((problem) => problem.field === name).map((problem) => element("span", { class: problem.warning ? "desk-warning" : "desk-error" }, problem.said));
}

function accounts(desk, choices) {
  const { account: name, fields } = desk.view;
  const given = fields.find((field) => field.name === "account").value;
  return [
    ["", name && !given ? `The publisher’s side: ${name}` : "The publisher’s side"],
    ["joint", "A text that the sides agreed on"],
    ...choices.parties.map(({ id, name }) => [id, `The account of ${name}`]),
  ];
}

function participants(desk, one, choices, ui, changed) {
  const known = new Map([...choices.people, ...desk.view.people].map((person) => [person.id, person.name]));
  const others = (id) => one.value.filter((other) => other !== id).join(", ");
  const named = one.value.map((id) =>
    element("li", {}, known.get(id) ?? id, " ", button("Remove", () => changed(others(id)), { id: `desk-out-${id}`, "aria-label": `Remove ${known.get(id) ?? id}` })),
  );
  const add = (id) => changed([...one.value.filter((other) => other !== id), id].join(", "));
  return element(
    "fieldset",
    { class: "desk-field", id: "desk-field-participants", tabindex: "-1" },
    element("legend", {}, LABELS.participants),
    one.value.length ? element("ul", { class: "desk-people" }, ...named) : element("p", {}, "Nobody in particular."),
    nameBox({ id: "desk-participant", label: "Add somebody", options: choices.people, list: "desk-people", chosen: add, unknown: (name) => ui.set({ newcomer: { for: "participants", name } }) }),
    ...(ui.newcomer?.for === "participants" ? [newPerson(desk, ui, add)] : []),
  );
}

function publisher(desk, one, choices, ui, hint, changed) {
  const made = desk.view.others.find(({ kind, id }) => kind === "publisher" && id === one.value);
  const known = choices.publishers.find(({ id }) => id === one.value);
  const name = known?.name ?? made?.fields.find((field) => field.name === "name")?.value ?? "";
  const box = nameBox({
    id: "desk-field-publisher", label: LABELS.publisher, options: choices.publishers, list: "desk-publishers", value: name,
    chosen: changed, unknown: (text) => ui.set({ publisher: text }), hint: made ? "It is new in the archive; see below." : hint,
  });
  return ui.publisher ? element("div", {}, box, newPublisher(desk, choices, ui)) : element("div", {}, box);
}

function newPublisher(desk, choices, ui) {
  const value = (id) => document.getElementById(id).value.trim();
  const add = async () => {
    const said = { name: value("new-publisher-name"), kind: value("new-publisher-kind"), side: value("new-publisher-party"), url: value("new-publisher-url") };
    ui.publisher = "";
    await desk.step("publisher", { said });
  };
  return element(
    "fieldset",
    { class: "desk-new" },
    element("legend", {}, "A publisher who is not in the archive yet"),
    textBox({ id: "new-publisher-name", label: "Name, as a reader knows it", value: ui.publisher }),
    choice({ id: "new-publisher-kind", label: "What it is", options: choices.publisherKinds.map((kind) => [kind, kind]) }),
    element("div", { class: "desk-field" }, element("label", { for: "new-publisher-party" }, "Whose account its texts are: a country or organisation"), element("input", { id: "new-publisher-party", list: "desk-parties", autocomplete: "off" })),
    textBox({ id: "new-publisher-url", label: "Address of its own pages, if known", type: "url" }),
    element("p", { class: "desk-actions" }, button("Add this publisher", add, { id: "new-publisher-add", class: "desk-main" }), button("Cancel", () => ui.set({ publisher: "" }))),
  );
}

// ---- The event

/** Events of about that day and of the same people: one account more of one of them, or an event that is new here. */
function eventOf(desk, ui) {
  const { near, fields } = desk.view;
  const event = fields.find(({ name }) => name === "event");
  const chosen = near.find(({ isChosen }) => isChosen);
  if (!near.length) return element("p", { id: "desk-field-event", tabindex: "-1" }, "The archive has no event of these people near that day: this is a new one.");
  const way = (value, checked, words, take) => {
    const box = element("input", { type: "radio", name: "desk-event", id: `desk-event-${value || "new"}`, checked, onchange: take });
    return element("li", {}, element("label", { for: box.id }, box, " ", words));
  };
  const of = ({ who, what, day }) => `The ${what} of ${who}, ${day}`;
  return element(
    "fieldset",
    { class: "desk-field", id: "desk-field-event", tabindex: "-1" },
    element("legend", {}, LABELS.event),
    element("p", {}, chosen && !event.isAnswered ? "This may be an event that is here already:" : "Events of these people or sides near that day:"),
    element(
      "ul",
      { class: "desk-events" },
      ...near.map((one) => {
        const item = way(one.event, one.isChosen, of(one), () => desk.step("field", { name: "event", value: one.event }, LABELS.event));
        item.append(element("ul", {}, ...one.readouts.map((readout) => told(readout, ui))));
        return item;
      }),
      way("", !chosen, "Another event, which is new here", () => desk.step(chosen ? "renew" : "derive", { name: "event" }, LABELS.event)),
    ),
    ...(ui.beside ? [beside(ui)] : []),
  );
}

function told(readout, ui) {
  return element("li", {}, element("a", { href: readoutAddress(readout.id), target: "_blank", rel: "noopener" }, readout.title), `, by ${readout.publisher} `, button("Show it here", () => ui.showBeside(readout), { "aria-label": `Show here: ${readout.title}` }));
}

/** Another account, beside the one on the desk. */
function beside({ beside: { title, paragraphs, failed }, set }) {
  if (failed) return element("p", { class: "desk-error" }, failed);
  const told = paragraphs.flatMap(({ passages }) => passages).map(({ names, look, text }) => [element("p", { class: `desk-speaker ${look}` }, element("b", {}, names)), element("p", { class: `statement first ${look}` }, text)]);
  return element("section", { class: "desk-beside", "aria-label": `The other account: ${title}` }, element("h3", {}, title), ...told.flat(), button("Close it", () => set({ beside: undefined })));
}

function fileName(desk) {
  const { id } = desk.view;
  return textBox({ id: "desk-field-id", label: "Name of the file, which becomes the page’s address", value: id, hint: id ? `The page will be at ${address("readouts", id)}.` : "It follows from the day, the people and the publisher.", changed: (value) => desk.step("rename", { id: value }, "Name of the file") });
}

// ---- New files for the registers

export const FIELD_LABELS = { name: "Name", party: "For whom: a country or organisation", kind: "What it is", url: "Address of its pages", adjective: "Adjective, as in “the Chinese side”", colour: "Colour of its statements" };
const NOUNS = { person: "A new person", publisher: "A new publisher", party: "A new country or organisation" };

function newFiles(desk, choices) {
  const { others } = desk.view;
  if (!others.length) return [];
  return [
    element("h3", { id: "desk-others" }, "New in the archive with this readout"),
    element("p", {}, "The archive has no page for these yet. They are sent together with the readout; check what is said of them."),
    ...others.map((file) => element("fieldset", { class: "desk-new" }, element("legend", {}, NOUNS[file.kind] ?? file.kind), ...file.fields.map((one) => otherField(desk, file, one, choices)))),
  ];
}

function otherField(desk, file, one, choices) {
  const id = `desk-${file.kind}-${file.id}-${one.name}`;
  const label = FIELD_LABELS[one.name] + (one.isRequired ? "" : ", if known");
  const changed = (value) => desk.step("fill", { path: file.path, name: one.name, value }, FIELD_LABELS[one.name]);
  if (one.name === "party") {
    return nameBox({ id, label, options: choices.parties, list: "desk-parties", value: one.label || one.value, chosen: (party) => changed(choices.parties.find((known) => known.id === party).name), unknown: changed, hint: one.value ? undefined : "This must be filled in." });
  }
  if (one.allowed.length) return choice({ id, label, value: one.value, options: one.allowed.map((word) => [word, word]), changed });
  return textBox({ id, label, value: one.value, changed, required: one.isRequired });
}

