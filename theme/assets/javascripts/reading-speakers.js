// In a longer readout: show one speaker, and go from statement to statement by the keys j and k. The strip
// itself is in the page and needs no script.

import { isOurs, keysSwitch } from "./keys.js";
import { element, target } from "./page.js";
import { focus } from "./reading-line.js";

const strip = document.querySelector(".strip");
const statements = [...document.querySelectorAll("[data-kind=readout] .statement")];
const said = element("p", { class: "strip__said", role: "status" });
const KEYS = [["j", "next statement"], ["k", "the one before"], ["c", "cites it"], ["6c", "cites paragraph 6"]];
let only = ""; // the speaker shown; all when empty
let digits = ""; // typed before a c

if (strip) {
  for (const item of strip.querySelectorAll(".legend li")) item.replaceChildren(choice(item));
  strip.append(said, keysSwitch(KEYS));
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", reveal);
}

// ---- One speaker -------------------------------------------------------------------------------------------------

function choice(item) {
  const { speaker } = item.dataset;
  return element(
    "button",
    {
      type: "button", "data-speaker": speaker, "aria-pressed": "false", title: "Show only these statements",
      onclick: () => filter(speaker === only ? "" : speaker),
    },
    ...item.childNodes,
  );
}

function filter(speaker) {
  only = speaker;
  for (const button of strip.querySelectorAll("button[data-speaker]")) {
    button.setAttribute("aria-pressed", String(button.dataset.speaker === only));
  }
  for (const segment of strip.querySelectorAll("svg > a")) {
    const statement = document.getElementById(segment.getAttribute("href").slice(1));
    segment.classList.toggle("is-out", !isShown(statement));
  }
  for (const gap of document.querySelectorAll(".gap")) gap.remove();
  let run = [];
  for (const statement of [...statements, null]) {
    if (statement) for (const part of partsOf(statement)) part.hidden = !isShown(statement);
    if (statement && !isShown(statement)) run.push(statement);
    else if (run.length) run = leaveGap(run);
  }
  const shown = statements.filter(isShown).length;
  say(only ? `${shown} of ${count(statements.length)} shown.` : `All ${count(statements.length)} shown.`);
}

/** Whether a statement reports the chosen speaker, alone or with others. */
function isShown(statement) {
  const speakers = statement.dataset.speaker.split(" ");
  return !only || statement.dataset.speaker === only || speakers.includes(only) || (isPerson(only) && speakers[0] === "joint");
}

function isPerson(speaker) {
  return !speaker.includes(" ") && speaker !== "joint" && speaker !== "narration";
}

/** A statement with its name and number before it, and its topics behind. */
function partsOf(statement) {
  const parts = [statement.previousElementSibling, statement];
  for (let next = statement.nextElementSibling; next?.matches(".topics, .proposal"); next = next.nextElementSibling) {
    parts.push(next);
  }
  return parts;
}

/** Says where statements are hidden, and how many; returns the empty run after it. */
function leaveGap(hidden) {
  const showAll = () => {
    filter("");
    location.replace(`#${hidden[0].id}`);
  };
  const button = element("button", { type: "button", onclick: showAll }, `${count(hidden.length)} hidden`);
  hidden[0].previousElementSibling.before(element("p", { class: "gap" }, button));
  return [];
}

function reveal() {
  const place = document.getElementById(target());
  if (!place?.hidden) return;
  filter("");
  place.scrollIntoView();
}

function count(number) {
  return `${number} ${number === 1 ? "statement" : "statements"}`;
}

function say(words) {
  said.textContent = words;
}

// ---- From statement to statement ----------------------------------------------------------------------------------

function onKey(event) {
  if (!isOurs(event)) return undefined;
  const typed = digits;
  digits = /^\d$/.test(event.key) ? typed + event.key : "";
  if (event.key === "c") return typed ? goAndCite(`p${typed}`) : cite();
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return undefined;
  const shown = statements.filter(isShown);
  const next = step > 0 ? shown.find(isAhead) : shown.findLast(isBehind);
  // Going there by its address marks it, and the keyboard goes on from it.
  if (next) location.replace(`#${next.id}`);
  return undefined;
}

/** Goes to a statement by its id, and opens its menu. */
function goAndCite(id) {
  if (!statements.some((statement) => statement.id === id)) return;
  location.replace(`#${id}`);
  reveal();
  cite();
}

/** Opens the menu of the statement that was gone to, or else of the one that is being read. */
function cite() {
  const statement = inSight(current()) ?? focus();
  statement?.previousElementSibling.querySelector(".more")?.click();
}

function current() {
  return statements.find((statement) => `#${statement.id}` === location.hash);
}

/** Whether a statement comes after the one that was gone to, or where that is out of sight, after the top of the window. */
function isAhead(statement) {
  const from = inSight(current());
  return from ? follows(statement, from) : statement.getBoundingClientRect().top > 2;
}

function isBehind(statement) {
  const from = inSight(current());
  return from ? follows(from, statement) : statement.getBoundingClientRect().bottom < 0;
}

function inSight(statement) {
  const box = statement?.getBoundingClientRect();
  return box && !statement.hidden && box.bottom > 0 && box.top < innerHeight ? statement : undefined;
}

function follows(later, earlier) {
  return Boolean(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);
}
