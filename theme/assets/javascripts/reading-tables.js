// On a phone a table becomes cards, of which each line says its column's name. The names are written into the cells
// here; without script the table scrolls.

for (const table of document.querySelectorAll("article[data-kind] table:not(.matrix, .numbers, :has(td.day))")) {
  const columns = [...table.querySelectorAll("thead th")].map(({ textContent }) => textContent.trim());
  if (columns.length < 2) continue;
  table.dataset.cards = "";
  for (const row of table.querySelectorAll("tbody tr")) {
    [...row.cells].forEach((cell, i) => (cell.dataset.column = columns[i] ?? ""));
  }
}
