// The last steps: whose words they are, what the check says, and how the files come to the archive. Must never send
// anything by itself: it opens a page, saves a file or starts a letter when the contributor asks for it.

import { button, copy, fold, leading, textBox } from "./desk-choose.js";
import { FIELD_LABELS, LABELS, inLabels, isCopied } from "./desk-fields.js";
import { address, element } from "./page.js";

const LONGEST_ADDRESS = 7000; // characters; GitHub refuses longer ones
const UNSOURCED = "C430"; // an office for which no page is named
const LONGEST_LETTER = 1800; // characters; mail programs cut longer ones

/** Whether the text may be copied, or is to be retold. */
export function rights(desk, ui) {
  const { view, work } = desk;
  const text = view.fields.find(({ name }) => name === "text");
  const now = work.retold ? "retell" : text.value === "summary" ? "own" : text.isAnswered ? "verbatim" : "";
  const take = {
    verbatim: async () => { if (work.retold) await desk.step("retell", { wanted: false }); else await desk.step("field", { name: "text", value: "verbatim" }, LABELS.text); },
    retell: () => desk.step("retell", { wanted: true }),
    own: async () => { if (work.retold) await desk.step("retell", { wanted: false }); await desk.step("field", { name: "text", value: "summary" }, LABELS.text); },
  };
  const way = (value, words) => {
    const box = element("input", { type: "radio", name: "desk-rights", id: `desk-rights-${value}`, checked: now === value, onchange: take[value] });
    return element("li", {}, element("label", { for: box.id }, box, " ", words));
  };
  return element(
    "section",
    { "aria-labelledby": "desk-rights" },
    element("h2", { id: "desk-rights", tabindex: "-1" }, "Whose words they are"),
    element("p", {}, "Many governments allow their texts to be copied; newspapers and agencies mostly do not. The page’s terms of use say so."),
    element(
      "fieldset",
      { class: "desk-field" },
      element("legend", {}, "The words are"),
      element(
        "ul",
        { class: "desk-events" },
        way("verbatim", "The publisher’s, and they may be copied whole."),
        way("retell", "The publisher’s, and I retell them: each passage above gets a box for my own words. What I do not retell is left out."),
        way("own", "My own: what I pasted is a summary that I wrote."),
      ),
    ),
    ...problemsAt(ui, "text"),
  );
}

function problemsAt(ui, name) {
  return (ui.problems ?? []).filter((problem) => problem.field === name).map((problem) => element("p", { class: problem.warning ? "desk-warning" : "desk-error" }, problem.said));
}

/** The topics of the whole text. */
export function topics(desk) {
  const { topics: found } = desk.view;
  const words = found.map(({ name, count }) => element("li", {}, name, count > 1 ? ` (${count} passages)` : ""));
  return element(
    "section",
    { "aria-labelledby": "desk-topics-title" },
    element("h2", { id: "desk-topics-title" }, "Topics"),
    element("p", {}, found.length ? "Found by their names, which are marked in the text. To take one out, or to link further words, open a passage with “Change”." : "None was found by its names. To link words to a topic, open a passage with “Change”."),
    element("ul", { class: "desk-topics" }, ...words),
  );
}

/** What the check says; a problem leads to its place. */
export function check(ui) {
  const { problems, isChecked } = ui;
  const errors = (problems ?? []).filter(({ warning }) => !warning);
  const sum = !isChecked ? "Checking …" : problems.length ? `${capital(count(errors.length, "problem"))}, ${count(problems.length - errors.length, "warning")}. A warning is for you to look at, and does not stand in the way.` : "Nothing is wrong.";
  const items = (problems ?? []).map((problem) =>
    element(
      "li",
      { class: problem.warning ? "desk-warning" : "desk-error" },
      element("b", {}, problem.warning ? "Warning" : "Problem"),
      ...(problem.target ? [", ", leading(problem.target, problem.where)] : problem.where ? [`, ${problem.where}`] : []),
      ": ", problem.said,
    ),
  );
  return element("section", { "aria-labelledby": "desk-check" }, element("h2", { id: "desk-check", tabindex: "-1" }, "Check"), element("p", { role: "status" }, sum), element("ul", { class: "desk-problems" }, ...items));
}

/** The problems with the place on the page where each can be mended, and in words of a sentence. */
export function placed(found, desk) {
  const { view } = desk;
  const lines = view.file.split("\n");
  const names = new Set(view.fields.map(({ name }) => name));
  return found.map((problem) => {
    const said = inLabels(`${capital(problem.message)}.`);
    const [, missing] = /^field '([a-z_]+)' is (?:missing|empty)/.exec(problem.message) ?? [];
    if (problem.path !== view.path) return inNewEntry(problem, missing, said, view);
    const [, written] = /^([a-z_]+):/.exec(lines[problem.line - 1] ?? "") ?? [];
    const field = [missing, problem.line > 1 ? written : ""].find((name) => names.has(name));
    if (field) return { ...problem, field, isMissing: Boolean(missing), said: missing ? "This is missing." : said, where: LABELS[field], target: `desk-field-${field}` };
    const at = [...view.paragraphs].reverse().find(({ line }) => line <= problem.line);
    return at && !desk.work.retold ? { ...problem, said, where: `in paragraph ${at.number}`, target: `desk-${at.passages[0].id}` } : { ...problem, said, where: problem.line ? `line ${problem.line} of the file` : "" };
  });
}

/** A problem of somebody or something that is new: at its own field, where that is on the page. */
function inNewEntry(problem, missing, said, view) {
  const file = view.others.find(({ path }) => path === problem.path);
  if (!file) return { ...problem, said, where: problem.path };
  const name = file.fields.find((field) => field.name === "name")?.value || "the new entry";
  const url = view.fields.find((field) => field.name === "url").value;
  if (problem.code === UNSOURCED && !url) {
    // The page on which the text stands says the office as well, and its address is asked for already.
    return { ...problem, isMissing: true, said: `Correct it under “${LABELS.url}”.`, where: `the office of ${name}`, target: "desk-field-url" };
  }
  const [, named] = /^'([a-z_]+)' must /.exec(problem.message) ?? [];
  const field = file.fields.find((one) => one.name === (missing ?? named));
  const target = field ? `desk-${file.kind}-${file.id}-${field.name}` : "desk-others";
  return { ...problem, said: missing ? "This is missing." : said, where: field ? `${FIELD_LABELS[field.name]}, of ${name}` : name, target };
}

function capital(text) {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}

// ---- Sending

/** How the files come to the archive. */
export function send(desk, ui, { repository, contact }) {
  const { view } = desk;
  const blocked = reasons(desk, ui);
  const files = ui.files ?? [];
  return element(
    "section",
    { "aria-labelledby": "desk-send" },
    element("h2", { id: "desk-send", tabindex: "-1" }, "Send"),
    ...(blocked.length
      ? [element("p", {}, "Before it can be sent:"), element("ul", {}, ...blocked.map((one) => element("li", {}, one)))]
      : [element("p", {}, sending(repository, contact, files.length)), element("ol", { class: "desk-files" }, ...files.map((file, i) => sendOne(file, i, desk, ui, { repository, contact })))]),
    raw(desk),
    element("p", { class: "desk-hint" }, view.isNew ? "What you send is a proposal. A program checks it, and a person reads it before it appears." : "What you send is a proposal. Say on the page that opens where the right thing can be read; a person compares it with the original before it appears."),
  );
}

function reasons(desk, ui) {
  const { view } = desk;
  const errors = (ui.problems ?? []).filter(({ warning }) => !warning).length;
  const text = view.fields.find(({ name }) => name === "text");
  return [
    ...(!ui.isChecked ? ["the check is still running"] : []),
    ...(isCopied(desk) ? ["the headline must be in your own words, as the text is"] : []),
    ...(errors ? [`${count(errors, "problem")} must be corrected`] : []),
    ...(view.isNew && !text.isAnswered ? ["it must be said whose words they are"] : []),
    ...(!view.isNew && !view.isChanged ? ["something must be changed: the file is as it is in the archive"] : []),
  ];
}

function sending(repository, contact, number) {
  const several = number > 1 ? ` There are ${number} files; send each.` : "";
  if (repository) return `The archive’s files are kept at GitHub, where a free account is needed. A page there opens with the file’s name and text filled in; choose “Propose new file” on it, and then “Create pull request”.${several}`;
  if (contact) return `Send the file by mail: save it, and attach it to an e-mail to ${contact}.${several}`;
  return `This copy of the site does not say where to send it. Save ${number > 1 ? "the files" : "the file"}, and give ${number > 1 ? "them" : "it"} to the people who run the site.`;
}

function sendOne(file, i, desk, ui, { repository, contact }) {
  const name = file.path.split("/").at(-1);
  const box = element("textarea", { id: `desk-file-${i}`, rows: "8", readonly: true, "aria-label": `The text of ${name}`, lang: "en" });
  box.value = file.text;
  const copied = () => copy(file.text, box, ui.say, `The text of ${name} is copied.`);
  const isNew = desk.view.isNew || file.path !== desk.view.path;
  const at = repository && page(repository, file, isNew);
  const ways = [
    ...(at ? [element("a", { href: at.href, target: "_blank", rel: "noopener", id: `desk-open-${i}`, ...(at.isWhole ? {} : { onclick: copied }) }, at.words)] : []),
    button("Copy the text", copied, { id: `desk-copy-${i}` }),
    button(ui.saved.has(file.text) ? "Saved" : "Save the file", () => { save(name, file.text); ui.saved.add(file.text); ui.set({}); ui.say(`${name} is saved.`); }, { id: `desk-save-${i}`, "aria-label": `Save the file ${name}` }),
    ...(contact ? [element("a", { href: letter(contact, file) }, "Send it by e-mail")] : []),
  ];
  return element(
    "li",
    {},
    element("code", {}, file.path),
    element("p", { class: "desk-actions" }, ...ways),
    ...(at && !at.isWhole ? [element("p", { class: "desk-hint" }, isNew ? "It is too long to be filled in: the link copies the text and opens the page; paste it there." : "The link copies the text and opens the file; select all that is in it and paste the new text over it.")] : []),
    fold(`desk-show-${i}`, "Show the text", [box]),
  );
}

/** The page at GitHub on which a file is proposed; `isWhole` where its text is filled in. */
function page(repository, { path, text }, isNew) {
  const base = repository.replace(/\/$/, "");
  if (!isNew) return { href: `${base}/edit/main/${path}`, isWhole: false, words: "Copy the text and open the file at GitHub" };
  const whole = `${base}/new/main?${new URLSearchParams({ filename: path, value: text })}`;
  if (whole.length <= LONGEST_ADDRESS) return { href: whole, isWhole: true, words: "Open it at GitHub, filled in" };
  return { href: `${base}/new/main?${new URLSearchParams({ filename: path })}`, isWhole: false, words: "Copy the text and open a new file at GitHub" };
}

function letter(contact, { path, text }) {
  const body = text.length <= LONGEST_LETTER ? text : "The file is attached.";
  return `mailto:${contact}?subject=${encodeURIComponent(`Proposal: ${path}`)}&body=${encodeURIComponent(body)}`;
}

function save(name, text) {
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "text/markdown" })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The file itself, for what no form has. */
function raw(desk) {
  const box = textBox({ id: "desk-raw", label: "The file, with the publisher’s words", value: desk.work.source, rows: 14 });
  const take = () => desk.step("edit", { source: box.querySelector("textarea").value });
  return fold("desk-text", "The file’s text, for those who know the format", [
    element("p", {}, "The format is described ", element("a", { href: address("contribute") }, "on the page Contribute"), "."),
    box, element("p", { class: "desk-actions" }, button("Take this text over", take, { id: "desk-take-raw" })),
  ]);
}

function count(some, noun) {
  return `${some || "no"} ${noun}${some === 1 ? "" : "s"}`;
}

