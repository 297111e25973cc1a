// Few stops for the keyboard: what is under one heading is one, however many links it has, and the arrow keys go
// through it. Rows are those of a table, the items of a list, and statements, each with all that belongs to it. What
// other scripts add, show or hide joins in by itself. Without script each link is a stop.

import { element, target } from "./page.js";

const FEWEST = 3; // links from which on they are one stop
const OURS = "a[href], .more, fieldset input[type=checkbox]";
const APART = "form, svg, aside, [popover], [data-kind=desk]"; // where the arrow keys have another use, or none is needed
const FOLDS = "details, fieldset, nav"; // a stop of their own under a heading
const ROWS = "tr, li, label, dd, p, h1, h2, h3, h4";
const CONTINUED = ".statement, .topics, .proposal"; // what belongs to the names before it

const page = document.querySelector(".md-content");
const hint = element("p", { class: "keys-hint", role: "status" });
let groups = new Map(); // each link with the rows that it is one of
let waiting = false;

if (page && !page.querySelector("[data-kind=desk]")) {
  document.body.append(hint);
  group();
  start();
  new MutationObserver(later).observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open"] });
  addEventListener("hashchange", start);
  page.addEventListener("focusin", ({ target }) => reach(target));
  page.addEventListener("focusout", () => (hint.textContent = ""));
  page.addEventListener("keydown", onKey);
}

// ---- What is one stop ----------------------------------------------------------------------------------------------

function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    group();
  });
}

function group() {
  const before = groups;
  groups = new Map();
  for (const rows of sections()) {
    const links = rows.flat();
    if (links.length < FEWEST) continue;
    for (const link of links) groups.set(link, rows);
    stopAt(links.find(isActive) ?? links.find((link) => before.has(link) && link.tabIndex === 0) ?? links[0]);
  }
  for (const link of before.keys()) if (!groups.has(link)) link.removeAttribute("tabindex");
}

/** The links that can be seen, in rows, for each heading and each fold under it. */
function sections() {
  const found = [];
  let [isNew, fold, block] = [true];
  for (const node of page.querySelectorAll(`h1, h2, ${OURS}`)) {
    if (node.matches("h1, h2")) isNew = true;
    else if (!node.closest(APART) && node.checkVisibility()) {
      if (isNew || node.closest(FOLDS) !== fold) found.push([]);
      const own = node.closest(ROWS);
      const rows = found.at(-1);
      if (!rows.length || (own !== block && !own?.matches(CONTINUED))) rows.push([]);
      rows.at(-1).push(node);
      [isNew, fold, block] = [false, node.closest(FOLDS), own];
    }
  }
  return found;
}

function stopAt(link) {
  for (const other of groups.get(link).flat()) other.tabIndex = other === link ? 0 : -1;
}

function isActive(link) {
  return link === document.activeElement;
}

// ---- Going through it ----------------------------------------------------------------------------------------------

/** Whoever goes to a place by its address finds the keyboard there. */
function start() {
  const place = document.getElementById(target());
  if (!place) return;
  const next = [...groups.keys()].find((link) => place.contains(link) || isAfter(link, place));
  if (next) stopAt(next);
}

function isAfter(link, place) {
  return Boolean(place.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function reach(link) {
  if (!groups.has(link)) return;
  stopAt(link);
  if (link.matches(":focus-visible")) hint.textContent = "The arrow keys go through this part; Tab leads on.";
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !groups.has(event.target)) return;
  const next = neighbour(groups.get(event.target), event.target, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The next link in the direction of a key: to the sides through all there are, so that none is out of reach; up and
 *  down from row to row, in a table over empty cells; the first or last of its row for Home and End. */
function neighbour(rows, link, key) {
  const links = rows.flat();
  const y = rows.findIndex((row) => row.includes(link));
  const inColumn = (row) => column(link, row);
  const ways = {
    ArrowRight: () => links[links.indexOf(link) + 1],
    ArrowLeft: () => links[links.indexOf(link) - 1],
    ArrowDown: () => rows.slice(y + 1).map(inColumn).find(Boolean),
    ArrowUp: () => rows.slice(0, y).map(inColumn).findLast(Boolean),
    Home: () => rows[y][0],
    End: () => rows[y].at(-1),
  };
  return ways[key]?.();
}

/** Where a column leads in another row: in the same table to the same column, elsewhere to the beginning. */
function column(link, row) {
  const [here, there] = [link, row[0]].map((one) => one.closest("table"));
  if (!here || here !== there) return row[0];
  return row.find((other) => other.closest("td, th").cellIndex === link.closest("td, th").cellIndex);
}
