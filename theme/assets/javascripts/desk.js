// The desk: a readout is pasted or opened, and goes out as a proposal. Draws the page anew after each step; what the
// steps do is the program's business, in generator/authoring/desk. Must never send anything, or start by itself.

import { button, datalist, leading, textBox } from "./desk-choose.js";
import { engineSize, startEngine } from "./desk-engine.js";
import { LABELS, fields, inLabels, isCopied } from "./desk-fields.js";
import { passages, placeOf } from "./desk-passages.js";
import { check, placed, rights, send, topics } from "./desk-send.js";
import { Desk, drafts, forget } from "./desk-state.js";
import { address, element } from "./page.js";

const LARGEST = 5_000_000; // characters of a page that is pasted or dropped
const PAUSE = 500; // milliseconds from a step to the check

const page = element("div", { class: "desk" });
const said = element("p", { class: "desk-said", role: "status", "aria-live": "polite" });
const { repository = "", contact = "" } = document.querySelector("[data-repository]")?.dataset ?? {};
const asked = new URLSearchParams(location.search).get("readout")?.trim() ?? "";
let engine;
let choices;
let desk;
let hasEnded = false; // the engine, by itself; nothing else is said until it is started again

const ui = {
  passage: "", leastFirst: false, newcomer: undefined, publisher: "", beside: undefined, problems: undefined, files: undefined,
  set(changes) {
    Object.assign(ui, changes);
    draw();
    if (changes.newcomer) document.getElementById("new-person-name")?.focus();
    if (changes.publisher) document.getElementById("new-publisher-name")?.focus();
  },
  say, showBeside,
};

begin();

async function begin() {
  const notice = document.getElementById("desk");
  if (!notice) return;
  let size;
  try {
    size = await engineSize();
  } catch (reason) {
    notice.replaceChildren(`${reason.message} `, element("a", { href: address("contribute") }, "How to contribute"));
    return;
  }
  notice.replaceWith(said, page);
  welcome(size);
}

function say(words, kind = "") {
  if (hasEnded) return;
  said.textContent = words;
  said.className = `desk-said ${kind}`;
}

// ---- Before the desk is open

function welcome(size) {
  const before = drafts();
  const start = (then) => () => open(then);
  const begin = button(asked ? "Open the desk with this readout" : "Open the desk", start(asked ? openAsked : empty), { id: "desk-open", class: "desk-main" });
  const what = asked ? "correct a readout" : "add a readout";
  page.replaceChildren(
    element("p", {}, `Here you can ${what}: see who says what, correct it with a click, and send the result as a proposal. Nothing has to be installed, and nothing that you write leaves this browser before you send it.`),
    element("p", {}, `The program that reads the text comes to your browser first, once: ${megabytes(size)}.`),
    element("p", { class: "desk-actions" }, begin),
    ...(before.length ? [element("h2", { id: "desk-drafts", tabindex: "-1" }, "Your drafts"), element("p", {}, "They are on this device only."), element("ul", { class: "desk-events" }, ...before.map((one) => draftLine(one, size, start)))] : []),
  );
}

function draftLine(draft, size, start) {
  const when = new Date(draft.time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
  const title = draft.title || "without a headline";
  const remove = () => {
    forget(draft.key);
    welcome(size);
    (document.getElementById("desk-drafts") ?? document.getElementById("desk-open")).focus();
  };
  return element(
    "li",
    {},
    `“${title}”, ${when}`,
    element("p", { class: "desk-actions" }, button("Go on with it", start(() => resume(draft)), { class: "desk-resume", "aria-label": `Go on with the draft “${title}”` }), button("Delete it", remove, { class: "desk-forget", "aria-label": `Delete the draft “${title}”` })),
  );
}

function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} megabytes`;
}

async function open(then) {
  const bar = element("progress", { max: "1", value: "0", "aria-label": "Loading the desk" });
  const words = element("p", { role: "status" }, "The desk is being loaded.");
  page.replaceChildren(words, element("p", {}, bar));
  try {
    engine ??= await startEngine({
      onProgress: ({ loaded, total, what }) => {
        bar.max = total;
        bar.value = loaded;
        if (what && words.textContent !== what) words.textContent = what;
      },
      onEnd: ended,
    });
    choices ??= await engine.ask("choices", {});
    await then();
  } catch (reason) {
    engine = undefined;
    page.replaceChildren(
      element("p", { class: "desk-error", role: "alert" }, reason.message),
      element("p", { class: "desk-actions" }, button("Try again", () => open(then), { id: "desk-again", class: "desk-main" })),
      element("p", {}, "Without the desk: ", element("a", { href: address("contribute") }, "the other ways to contribute"), "."),
    );
    page.querySelector("button").focus();
  }
}

/** The engine has ended by itself: what is on the page stays there, and it can be started again. */
function ended(reason) {
  engine = undefined;
  say("");
  hasEnded = true;
  const again = button("Start it again", restart, { id: "desk-restart", class: "desk-main" });
  said.className = "desk-said refused";
  said.replaceChildren(reason, " ", again);
}

async function restart() {
  const tell = (words) => said.replaceChildren(words);
  tell("The desk is being started again …");
  try {
    engine = await startEngine({ onProgress: ({ what }) => what && said.textContent !== what && tell(what), onEnd: ended });
  } catch (reason) {
    ended(reason.message);
    return;
  }
  hasEnded = false;
  desk.engine = engine;
  if (desk.view) await desk.step("view");
  say("The desk runs again. What you had done is there; the last step is not.");
  document.getElementById(desk.view ? "desk-who" : "desk-paste")?.focus();
}

function newDesk(key) {
  clearTimeout(checking);
  Object.assign(ui, { passage: "", leastFirst: false, newcomer: undefined, publisher: "", beside: undefined, problems: undefined, files: undefined, isChecked: false, saved: new Set(), isDeleting: false, question: "", answerProblems: [] });
  desk = new Desk(engine, { show: shown, say, key });
}

async function resume(draft) {
  newDesk(draft.key);
  desk.work = draft.work;
  const done = await desk.step("view");
  if (!desk.view) empty(done?.refused);
  else document.getElementById("desk-who").focus();
}

async function openAsked() {
  const answer = await fetch(new URL("source.txt", address("readouts", asked)));
  if (answer.status === 404) {
    empty(`There is no readout with the id “${asked}” here.`);
    return;
  }
  if (!answer.ok) throw new Error("The readout could not be loaded. Check the connection and try again.");
  newDesk();
  const passage = location.hash.slice(1);
  ui.passage = passage; // it opens with what can be done about it
  await desk.step("open", { id: asked, source: await answer.text() });
  const change = document.getElementById(`change-${passage}`);
  (change ?? document.getElementById("desk-who"))?.focus();
  if (change) document.getElementById(`desk-${passage}`).scrollIntoView({ block: "start" });
}

// ---- Nothing on the desk yet

function empty(why = "") {
  newDesk();
  let html = "";
  const text = textBox({ id: "desk-paste", label: "Paste the text here, or the whole page as you copied it", rows: 12 });
  const box = text.querySelector("textarea");
  const read = (data, type) => {
    if (!data.trim()) say("There is nothing to read yet. Paste a text first.", "refused");
    else if (data.length > LARGEST) say("This is longer than any page. Paste only the text of the readout.", "refused");
    else desk.step("begin", { text: data, type }).then(() => document.getElementById("desk-who")?.focus());
  };
  box.addEventListener("paste", (event) => {
    html = event.clipboardData?.getData("text/html") ?? "";
  });
  box.addEventListener("input", (event) => {
    if (event.inputType !== "insertFromPaste") html = "";
  });
  const file = element("input", {
    type: "file", id: "desk-file", accept: ".txt,.md,.html,.htm,text/plain,text/html",
    onchange: async () => file.files[0] && read(await file.files[0].text(), /\.html?$/i.test(file.files[0].name) ? "text/html" : "text/plain"),
  });
  page.ondragover = (event) => event.preventDefault();
  page.ondrop = async (event) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped && !desk.view) read(await dropped.text(), /\.html?$/i.test(dropped.name) ? "text/html" : "text/plain");
  };
  page.replaceChildren(
    text,
    element("p", { class: "desk-hint" }, "A title on the first line and an empty line between paragraphs help, but nothing is required. Day, people and topics are found in the text; who published it, and at which address, you are asked next."),
    element("p", { class: "desk-actions" }, button("Let the program read it", () => (html ? read(html, "text/html") : read(box.value, "text/plain")), { id: "desk-read", class: "desk-main" })),
    element("div", { class: "desk-field" }, element("label", { for: "desk-file" }, "Or choose a file: a text, or a saved web page"), file),
  );
  say(why, why ? "refused" : "");
  box.focus();
}

// ---- A readout on the desk

let checking;
let drawn = new Map(); // what each control held when the page was drawn
let isPressed = false;
let isDue = false;
let isDrawing = false;
let typed = ""; // the id of the box that is being typed in, until it is left

page.addEventListener("input", ({ target }) => {
  typed = target.id;
});
page.addEventListener(
  "change",
  (event) => {
    if (isDrawing) event.stopImmediatePropagation(); // a box that goes is not left: half a name would be taken for all of it
    else typed = "";
  },
  true,
);
page.addEventListener("focusout", ({ target }) => {
  // The box that came in its place says by itself only what is typed from then on.
  if (!isDrawing && typed && target.id === typed) target.dispatchEvent(new Event("change", { bubbles: true }));
});
page.addEventListener("pointerdown", () => {
  isPressed = true;
});
for (const ended of ["pointerup", "pointercancel"]) addEventListener(ended, released);

function released() {
  isPressed = false;
  if (isDue) setTimeout(draw); // after the click
  isDue = false;
}

function shown(state) {
  if (state !== desk) return; // something else is on the desk by now
  ui.isChecked = false;
  draw();
  clearTimeout(checking);
  checking = setTimeout(checkNow, PAUSE);
}

async function checkNow() {
  const { work } = desk;
  try {
    const { problems, files } = await desk.ask("check", { today: new Date().toISOString().slice(0, 10) });
    if (desk.work !== work || desk.isBusy) return; // a step was taken meanwhile, and its own check follows
    Object.assign(ui, { problems: placed(problems, desk), files, isChecked: true });
    draw();
  } catch (reason) {
    say(reason.message, "refused");
  }
}

async function showBeside({ id, title }) {
  try {
    const answer = await fetch(new URL("source.txt", address("readouts", id)));
    if (!answer.ok) throw new Error(String(answer.status));
    const { view } = await engine.ask("open", { id, source: await answer.text() });
    ui.set({ beside: { title, paragraphs: view.paragraphs } });
  } catch (reason) {
    console.warn(reason);
    ui.set({ beside: { title, paragraphs: [], failed: "The other account could not be loaded. Check the connection and try again." } });
  }
}

/** Draws the page anew, with what is open still open, and where the contributor types left alone. */
function draw() {
  if (!desk?.view) return;
  if (isPressed) {
    isDue = true; // what is being pressed must not go from under the finger
    return;
  }
  const unfolded = new Set([...page.querySelectorAll("details[open]")].map(({ id }) => id));
  const given = new Map(controls().filter((one) => drawn.has(one.id) && held(one) !== drawn.get(one.id)).map((one) => [one.id, held(one)]));
  const focused = pathOf(document.activeElement);
  const selection = page.contains(document.activeElement) && "selectionStart" in document.activeElement ? readSelection(document.activeElement) : undefined;
  isDrawing = true;
  page.replaceChildren(...everything());
  for (const details of page.querySelectorAll("details")) details.open ||= unfolded.has(details.id);
  drawn = new Map(controls().map((one) => [one.id, held(one)]));
  for (const one of controls()) if (given.has(one.id)) one[holderOf(one)] = given.get(one.id);
  const again = focused.map((id) => document.getElementById(id)).find((one) => one && page.contains(one));
  if (again) {
    if (again.id !== focused[0] && again.tabIndex < 0) again.tabIndex = -1; // what had the focus is gone: what it was in
    again.focus({ preventScroll: true });
    if (selection && again.id === focused[0]) writeSelection(again, selection);
  }
  if (again?.id !== typed) typed = "";
  isDrawing = false;
}

/** What the contributor fills in, but for choices that take a step at once. */
function controls() {
  return [...page.querySelectorAll("input:not([type=radio], [type=file]), select, textarea")];
}

function held(control) {
  return control[holderOf(control)];
}

function holderOf({ type }) {
  return type === "checkbox" ? "checked" : "value";
}

/** The ids of an element of the desk and of what it is in, from the inside out. */
function pathOf(focused) {
  const ids = [];
  for (let part = focused; part && part !== page && page.contains(part); part = part.parentElement) if (part.id) ids.push(part.id);
  return ids;
}

function readSelection(box) {
  try {
    return [box.selectionStart, box.selectionEnd];
  } catch {
    return undefined; // a box for a day has none
  }
}

function writeSelection(box, [start, end]) {
  try {
    box.setSelectionRange(start, end);
  } catch {
    // a box for a day has none
  }
}

function everything() {
  const { view } = desk;
  const people = choices.people.map((one) => ({ ...one, hint: [one.office, one.side].filter(Boolean).join(", ") }));
  const known = { ...choices, people };
  return [
    datalist("desk-people", people), datalist("desk-parties", choices.parties), datalist("desk-publishers", choices.publishers), datalist("desk-topics", choices.topics),
    element(
      "p",
      { class: "desk-actions desk-bar" },
      element("b", {}, view.title || "A readout without a headline"),
      element("span", { class: "desk-left" }, ...left(view)),
      button(desk.lastStep ? `Undo: ${desk.lastStep}` : "Undo", () => desk.undo(), { id: "desk-undo", disabled: !desk.lastStep }),
      button("Keep it and begin another", () => empty(), { id: "desk-new" }),
      button(ui.isDeleting ? "Delete it for good" : "Delete this draft", remove, { id: "desk-delete" }),
    ),
    element("p", { class: "desk-hint" }, desk.isLost ? "This browser keeps nothing for pages like this one: what is on the desk is lost when the tab closes." : "The draft is kept on this device, and survives closing the tab."),
    ...doubts(view),
    passages(desk, known, ui),
    fields(desk, known, ui),
    ...(view.isNew ? [rights(desk, ui)] : []),
    topics(desk),
    check(ui),
    send(desk, ui, { repository, contact }),
  ];
}

/** What is still to do, each with the way to it. */
function left({ isNew, isChanged, paragraphs }) {
  if (!isNew && !isChanged) return ["Nothing is changed yet."];
  const sent = paragraphs.flatMap(({ passages }) => passages).filter(({ own }) => !desk.work.retold || own);
  const open = sent.filter(({ standing }) => standing !== "confirmed").length;
  const missing = desk.missing.map((name) => [LABELS[name], placeOf(name)]);
  const passages = open ? [[`${open} unconfirmed ${open === 1 ? "passage" : "passages"}`, "desk-who"]] : [];
  const headline = isCopied(desk) ? [["a headline of your own", "desk-field-title"]] : [];
  const others = (ui.problems ?? []).filter(({ warning, isMissing }) => !warning && !isMissing).length;
  const problems = others ? [[`${others} ${others === 1 ? "problem" : "problems"} below`, "desk-check"]] : [];
  const links = [...passages, ...headline, ...missing, ...problems].map(([words, id]) => leading(id, words));
  return links.length ? ["Still open: ", ...links.flatMap((link) => [link, ", "]).slice(0, -1), "."] : ["Everything is filled in. ", leading("desk-send", "Check and send"), "."];
}

/** What was said when the text was read: what was left out, and what to look at. */
function doubts({ doubts: found, leftOut }) {
  if (!found.length && !leftOut.length) return [];
  const sentences = found.map(({ message }) => inLabels(`${message[0].toUpperCase()}${message.slice(1)}.`));
  return [
    element(
      "details",
      { id: "desk-doubts", class: "desk-fold" },
      element("summary", {}, `What to compare with the page: ${found.length + leftOut.length}`),
      element("ul", {}, ...sentences.map((one) => element("li", {}, one)), ...leftOut.map((line) => element("li", {}, `Left out: ${line}`))),
    ),
  ];
}

/** Deletes the draft, at the second press. */
function remove() {
  if (!ui.isDeleting) {
    ui.set({ isDeleting: true });
    return;
  }
  forget(desk.key);
  empty("The draft is deleted.");
}
