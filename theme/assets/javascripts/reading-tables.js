// Tables for fingers. On a phone a table becomes cards, of which each line says its column's name: the names are written
// into the cells here. Without script the table scrolls.

for (const table of document.querySelectorAll("article[data-kind] table")) {
  if (!table.matches(".matrix, .numbers, :has(td.day)")) makeCards(table);
}

function makeCards(table) {
  const columns = [...table.querySelectorAll("thead th")].map(({ textContent }) => textContent.trim());
  if (columns.length < 2) return;
  table.dataset.cards = "";
  for (const row of table.querySelectorAll("tbody tr")) {
    [...row.cells].forEach((cell, i) => (cell.dataset.column = columns[i] ?? ""));
  }
}
