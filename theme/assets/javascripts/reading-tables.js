// Tables for fingers and for keys. On a phone a table becomes cards, of which each line says its column's name: the names
// are written into the cells here. For the keyboard a table of numbers is one stop, and the arrow keys go through it.
// Without script the table scrolls, and each of its links is a stop.

import { element } from "./page.js";

const FEWEST = 12; // links from which on a table is one stop

for (const table of document.querySelectorAll("article[data-kind] table")) {
  if (!table.matches(".matrix, .numbers, :has(td.day)")) makeCards(table);
  if (table.matches(".matrix, :has(td.figure a)")) makeOneStop(table);
}

function makeCards(table) {
  const columns = [...table.querySelectorAll("thead th")].map(({ textContent }) => textContent.trim());
  if (columns.length < 2) return;
  table.dataset.cards = "";
  for (const row of table.querySelectorAll("tbody tr")) {
    [...row.cells].forEach((cell, i) => (cell.dataset.column = columns[i] ?? ""));
  }
}

function makeOneStop(table) {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector("a")));
  const links = rows.flat().filter(Boolean);
  if (links.length < FEWEST) return;
  const hint = element("p", { class: "keys-hint" }, "The arrow keys go from number to number.");
  table.before(hint);
  let current = rows.slice(1).flat().find(Boolean) ?? links[0];
  for (const link of links) link.tabIndex = link === current ? 0 : -1;
  table.addEventListener("focusin", ({ target }) => {
    if (!links.includes(target)) return;
    current.tabIndex = -1;
    current = target;
    current.tabIndex = 0;
  });
  table.addEventListener("keydown", (event) => {
    const next = event.ctrlKey || event.altKey || event.metaKey ? undefined : neighbour(rows, current, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** The next link in the direction of a key, over empty cells; the first or last of its row for Home and End. */
function neighbour(rows, link, key) {
  const y = rows.findIndex((row) => row.includes(link));
  const x = rows[y].indexOf(link);
  const column = rows.map((row) => row[x]);
  const ways = {
    ArrowRight: () => rows[y].slice(x + 1).find(Boolean),
    ArrowLeft: () => rows[y].slice(0, x).findLast(Boolean),
    ArrowDown: () => column.slice(y + 1).find(Boolean),
    ArrowUp: () => column.slice(0, y).findLast(Boolean),
    Home: () => rows[y].find(Boolean),
    End: () => rows[y].findLast(Boolean),
  };
  return ways[key]?.();
}
