// Results as a file for a table, made in the browser: as many columns as the data of the whole archive have names for.

import { element } from "./page.js";
import { paragraph, placeOf } from "./search-results.js";

const MOST = 2000; // statements; more than that are in the data of the archive
const COLUMNS = ["readout", "date", "title", "speaker", "account", "place", "topics", "status", "text", "address"];

/** What the button says that offers so many statements as a file. */
export function offer(many) {
  return many > MOST ? `The first ${MOST.toLocaleString("en")} as CSV` : "Results as CSV";
}

/** Offers the statements as a file; `button` says meanwhile how far it is. */
export async function download(index, statements, button) {
  button.disabled = true;
  button.textContent = "Collecting …";
  try {
    const found = await index.texts(statements.slice(0, MOST));
    const rows = [COLUMNS, ...found.map((one) => rowOf(index, one))];
    save(rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n");
    button.textContent = offer(statements.length);
  } catch {
    button.textContent = "Not loaded. Try again";
  }
  button.disabled = false;
}

function rowOf(index, found) {
  const { of, options } = index.facets.topic;
  const status = index.facets.status.options[index.facets.status.of(found.statement)[0]].id;
  const topics = of(found.statement).map((number) => options[number].id).join(" ");
  const day = index.days[index.readoutOf(found.statement)];
  return [found.readout, day, found.title, found.speaker, found.account, paragraph(found.id), topics, status, found.text, placeOf(found)];
}

/** A value in quotation marks; what a table program could take for a formula begins with an apostrophe. */
function cell(value) {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

function save(text) {
  // With the mark of UTF-8, without which some programs read Chinese and Persian wrongly.
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
  const link = element("a", { href: url, download: "readouts-search.csv" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
