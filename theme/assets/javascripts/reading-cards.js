// The card of a topic or a person: what it is, and which office the person held on the day of the readout.
// It is shown over a link that the mouse rests on or the keyboard reaches; Escape hides it, and it stays
// while the mouse is on it. By touch, a link in running text shows its card first, and the card leads on.
// Without this script every link is just a link.

import { element, TOP } from "./page.js";

const REST = 350; // milliseconds that the mouse rests on a link before its card shows
const LEAVE = 250; // and that it may take from the link to the card
const IN_TEXT = ".statement a, .margin a, dd a";

const article = document.querySelector("article[data-kind]");
const files = new Map();
let card;
let link; // that the card belongs to
let timer;
let touched = false; // whether the last pointer was a finger

if (article) {
  article.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") later(REST, () => show(event.target.closest("a")), event.target);
  });
  article.addEventListener("pointerout", () => later(LEAVE, hide));
  article.addEventListener("focusin", ({ target }) => {
    if (target.matches("a:focus-visible") && !touched) show(target);
  });
  article.addEventListener("focusout", () => {
    if (!touched && !card?.matches(":hover")) hide();
  });
  article.addEventListener("click", onClick);
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (link && !card.contains(event.target) && !link.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape" && link) {
      hide();
      event.stopPropagation();
    }
  });
}

/** The kind and id that a link leads to, where there are cards of that kind; links into a page have none. */
function subject(anchor) {
  if (!(anchor instanceof HTMLAnchorElement)) return null; // a segment of the strip is a link too, of SVG
  if (anchor.hash || anchor.search || !anchor.href.startsWith(TOP.href)) return null;
  const [, kind, id] = anchor.href.slice(TOP.href.length).match(/^(topics|people)\/([a-z0-9-]+)\/(?:index\.html)?$/) ?? [];
  return kind && anchor.pathname !== location.pathname ? { kind, id } : null;
}

function later(delay, action, target) {
  if (target && !subject(target.closest("a"))) return;
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

async function show(anchor, { byTouch = false } = {}) {
  const wanted = subject(anchor);
  if (!wanted) return;
  clearTimeout(timer);
  if (link !== anchor) hide();
  link = anchor;
  const entry = (await load(wanted.kind))?.[wanted.id];
  if (link !== anchor) return; // the reader has moved on
  if (!entry) {
    link = undefined;
    if (byTouch) location.assign(anchor.href);
    return;
  }
  fill(entry, anchor, byTouch);
  place(anchor);
}

function hide() {
  clearTimeout(timer);
  link?.removeAttribute("aria-describedby");
  link = undefined;
  if (card?.matches(":popover-open")) card.hidePopover();
}

function onClick(event) {
  const anchor = event.target.closest("a");
  if (!touched || !anchor?.matches(IN_TEXT) || !subject(anchor)) return;
  if (link === anchor && card?.matches(":popover-open")) return; // a second tap follows the link
  event.preventDefault();
  show(anchor, { byTouch: true });
}

/** The cards of a kind by id; undefined where they cannot be had. Asked for once, and again after a failure. */
async function load(kind) {
  if (!files.has(kind)) {
    files.set(kind, fetched(new URL(`assets/cards/${kind}.json`, TOP)));
  }
  try {
    return await files.get(kind);
  } catch {
    files.delete(kind);
    return undefined;
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

function fill(entry, anchor, byTouch) {
  card ??= make();
  const office = entry.offices && officeOn(entry.offices, dayOf(anchor));
  card.replaceChildren(
    line("card__name", entry.name),
    ...(office ? [line(`card__office party ${office.look}`, office.text, `${inWords(office.day)} · `)] : []),
    line("card__line", entry.line),
    ...(entry.text ? [line("card__text", entry.text)] : []),
    ...(byTouch ? [onward(anchor)] : []),
  );
  card.role = byTouch ? null : "tooltip";
  anchor.setAttribute("aria-describedby", card.id);
}

function make() {
  const made = element("div", {
    id: "card", class: "card", popover: "manual",
    onpointerenter: () => clearTimeout(timer),
    onpointerleave: (event) => event.pointerType === "mouse" && later(LEAVE, hide),
  });
  document.querySelector("main").append(made);
  return made;
}

function line(className, text, before = "") {
  return element("p", { class: className }, before, text);
}

function onward(anchor) {
  return line("card__onward", element("a", { href: anchor.href }, "Open the page"));
}

/** The day of the readout in which the person of a link speaks or takes part; offices are known for those days only. */
function dayOf(anchor) {
  return anchor.closest(".margin, .source, dd")?.closest("[data-date]").dataset.date;
}

/** The last entry that is not later than the day: [from which day, colour, words]. */
function officeOn(offices, day) {
  const found = day && offices.findLast(([from]) => from <= day);
  return found && { day, look: found[1], text: found[2] };
}

function inWords(day) {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", format);
}

function place(anchor) {
  card.showPopover();
  const gap = 6;
  const margin = 8;
  const box = anchor.getClientRects()[0];
  const left = Math.max(margin, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - margin));
  const below = anchor.getBoundingClientRect().bottom + gap;
  const above = box.top - gap - card.offsetHeight;
  const top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
  card.style.setProperty("--left", `${left + scrollX}px`);
  card.style.setProperty("--top", `${top + scrollY}px`);
}
