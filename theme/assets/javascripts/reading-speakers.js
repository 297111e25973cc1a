// In a longer readout: show one speaker, and go from statement to statement by the keys j and k. The strip
// itself is in the page and needs no script.

import { isOurs, keysSwitch } from "./keys.js";

const strip = document.querySelector(".strip");
const statements = [...document.querySelectorAll("[data-kind=readout] .statement")];
const said = document.createElement("p");
let only = ""; // the speaker shown; all when empty

if (strip) {
  said.className = "strip__said";
  said.role = "status";
  for (const item of strip.querySelectorAll(".legend li")) item.replaceChildren(choice(item));
  strip.append(said, keysSwitch());
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", reveal);
}

// ---- One speaker -------------------------------------------------------------------------------------------------

function choice(item) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.speaker = item.dataset.speaker;
  button.setAttribute("aria-pressed", "false");
  button.append(...item.childNodes);
  button.title = "Show only these statements";
  button.addEventListener("click", () => filter(button.dataset.speaker === only ? "" : button.dataset.speaker));
  return button;
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
  const gap = document.createElement("p");
  const button = document.createElement("button");
  gap.className = "gap";
  button.type = "button";
  button.textContent = `${count(hidden.length)} hidden`;
  button.addEventListener("click", () => {
    filter("");
    location.replace(`#${hidden[0].id}`);
  });
  gap.append(button);
  hidden[0].previousElementSibling.before(gap);
  return [];
}

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.hidden) return;
  filter("");
  target.scrollIntoView();
}

function count(number) {
  return `${number} ${number === 1 ? "statement" : "statements"}`;
}

function say(words) {
  said.textContent = words;
}

// ---- From statement to statement ----------------------------------------------------------------------------------

function onKey(event) {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || !isOurs(event)) return;
  const shown = statements.filter(isShown);
  const next = step > 0 ? shown.find(isAhead) : shown.findLast(isBehind);
  // Going there by its address marks it, and the keyboard goes on from it.
  if (next) location.replace(`#${next.id}`);
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
