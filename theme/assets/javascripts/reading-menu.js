// The menu of a statement: its citation, which is shown at once, the link to it, and the form for mistakes.

import { TOP, element, number, readoutAddress } from "./page.js";
import { placeOf } from "./reading-statements.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const { site, repository, contact } = document.querySelector("article[data-kind]").dataset;
const citations = new Map();
let menu;
let chosen; // the statement that the menu is about, and its button

/** Opens the menu of a statement below its button. */
export function open(statement, button) {
  menu ??= make();
  if (menu.matches(":popover-open")) menu.hidePopover();
  chosen?.button.setAttribute("aria-expanded", "false");
  chosen = { statement, button };
  button.setAttribute("aria-expanded", "true");
  const shown = menu.querySelector("textarea");
  shown.hidden = true;
  say("");
  menu.setAttribute("aria-label", `Paragraph ${number(placeOf(statement).id)}`);
  const [desk, report] = menu.querySelectorAll("a");
  desk.href = deskAddress(statement);
  if (report) report.href = reportAddress(statement);
  menu.showPopover({ source: button });
  place(button);
  menu.querySelector("button").focus();
  // Where it cannot be had, whoever asks for it is told so.
  cite(plain)(statement).then((text) => chosen.statement === statement && shown.hidden && show(text), () => {});
}

function make() {
  const made = element(
    "div",
    { class: "menu", popover: "auto", role: "dialog", ontoggle: closed },
    action("Copy citation", cite(plain)),
    action("Copy link", addressOf),
    action("Copy BibTeX", cite(bibtex)),
    action("Copy RIS", cite(ris)),
    action("Copy CSL-JSON", cite((item) => `${JSON.stringify([item], null, 2)}\n`)),
    element("a", {}, "Correct it at the desk"),
    repository || contact ? element("a", {}, "Report a mistake") : "",
    element("textarea", { readonly: true, rows: 10, hidden: true, "aria-label": "To be copied" }),
    element("p", { role: "status" }),
  );
  document.body.append(made);
  return made;
}

function closed({ newState }) {
  if (newState === "closed") chosen.button.setAttribute("aria-expanded", "false");
}

function action(name, textOf) {
  const act = async () => {
    try {
      await copy(await textOf(chosen.statement));
    } catch {
      say("This is not available right now. Try again.");
    }
  };
  return element("button", { type: "button", onclick: act }, name);
}

function addressOf(statement) {
  const { readout, id } = placeOf(statement);
  return readoutAddress(readout, id);
}

/** The desk, with the readout open at the statement. */
function deskAddress(statement) {
  const { readout, id } = placeOf(statement);
  return new URL(`contribute/desk/?readout=${encodeURIComponent(readout)}#${encodeURIComponent(id)}`, TOP).href;
}

/** The form for corrections, which then knows the statement; or a letter that does. */
function reportAddress(statement) {
  const { readout, id } = placeOf(statement);
  const title = `Correction: ${readout}, paragraph ${number(id)}`;
  const wrong = `It says: ${statement.textContent}\n\n`;
  if (!repository) return `mailto:${contact}?${letter({ subject: title, body: `${addressOf(statement)}\n\n${wrong}` })}`;
  const form = { template: "correction.yml", title, address: addressOf(statement), wrong };
  return `${repository.replace(/\/$/, "")}/issues/new?${new URLSearchParams(form)}`;
}

/** The fields of a letter as mail programs read them: a blank is no plus. */
function letter(fields) {
  return Object.entries(fields).map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join("&");
}

function say(words) {
  menu.querySelector("[role=status]").textContent = words;
}

/** Copies a text and shows it. Where the browser lets no page copy, the text is selected for the reader to do so. */
async function copy(text) {
  const area = show(text);
  try {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  } catch {
    area.select();
    say("Select the text and copy it: the browser does not let this page do so.");
  }
}

function show(text) {
  const area = menu.querySelector("textarea");
  area.value = text;
  area.hidden = false;
  return area;
}

function place(button) {
  const margin = 8;
  const box = button.getBoundingClientRect();
  const left = Math.max(margin, Math.min(box.left, document.documentElement.clientWidth - menu.offsetWidth - margin));
  menu.style.setProperty("--left", `${left + scrollX}px`);
  menu.style.setProperty("--top", `${box.bottom + 4 + scrollY}px`);
}

// ---- Citations ---------------------------------------------------------------------------------------------------

function cite(format) {
  return async (statement) => format(await itemOf(statement));
}

/** The CSL item of a statement: that of its readout, with the place in it, who is reported, and how sure that is. */
async function itemOf(statement) {
  const { readout, id } = placeOf(statement);
  const { custom, ...page } = await load(readout);
  const { snapshot, ...item } = { ...page, snapshot: custom.snapshot, ...custom.pages[id] };
  const copy = snapshot ? ` Archived copy of the page: ${snapshot}.` : "";
  return {
    ...item,
    id: `${readout}-${id}`,
    section: `paragraph ${number(id)}`,
    accessed: { "date-parts": [today()] },
    archive: site,
    archive_location: addressOf(statement),
    note: `${custom.account}. Reported as speaking: ${custom.speakers[id]} (${
      statement.dataset.attribution === "reviewed" ? "confirmed by a person" : "proposed by a program, confirmed by nobody"
    }).${copy}`,
  };
}

async function load(readout) {
  if (!citations.has(readout)) {
    const answer = await fetch(new URL("citation.json", readoutAddress(readout)));
    if (!answer.ok) throw new Error(`${answer.status} for the citation of ${readout}`);
    citations.set(readout, await answer.json());
  }
  return citations.get(readout);
}

function plain(item) {
  const issued = item.issued ? `published ${inWords(item.issued)}` : "day of publication not known";
  const where = item["event-place"] ? `, ${item["event-place"]}` : "";
  const read = item["container-title"] ? `Read on ${item["container-title"]}: ` : "";
  return [
    `${item.author[0].literal}: ${item.title}.`,
    `${item["event-title"]} of ${inWords(item["event-date"])}${where}; ${issued}.`,
    `${item.genre}, ${item.section}.`,
    `${read}${item.URL}. ${item.note}`,
    `In: ${item.archive}, ${item.archive_location}, seen on ${inWords(item.accessed)}`,
  ].join(" ");
}

function bibtex(item) {
  const [year, month] = item.issued?.["date-parts"][0] ?? [];
  const fields = {
    author: `{${escaped(item.author[0].literal)}}`,
    title: `{${escaped(item.title)}}`,
    howpublished: escaped(`${item.genre}, ${item.section}`),
    ...(item.issued && { year: String(year), date: iso(item.issued) }),
    eventdate: iso(item["event-date"]),
    eventtitle: escaped(item["event-title"]),
    ...(item["event-place"] && { venue: escaped(item["event-place"]) }),
    url: item.URL.replace(/[{}]/g, encodeURIComponent),
    urldate: iso(item.accessed),
    note: escaped(`${item.note} In: ${item.archive}, `) + `\\url{${item.archive_location}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${item.id},\n${lines.join("")}${month ? `  month = ${MONTHS[month - 1]},\n` : ""}}\n`;
}

/** The statement for programs that read RIS: EndNote, Zotero, Citavi. A line of it holds no break. */
function ris(item) {
  const fields = [
    ["TY", "ELEC"], ["AU", item.author[0].literal], ["TI", item.title],
    ...(item.issued ? [["PY", String(item.issued["date-parts"][0][0])], ["DA", iso(item.issued).replaceAll("-", "/")]] : []),
    ...(item["container-title"] ? [["T2", item["container-title"]]] : []),
    ["M3", item.genre], ["SE", item.section], ["LA", item.language], ["UR", item.URL], ["Y2", iso(item.accessed).replaceAll("-", "/")],
    ["DB", item.archive], ["L2", item.archive_location],
    ["N1", `${item["event-title"]} of ${inWords(item["event-date"])}. ${item.note}`],
  ];
  return `${fields.map(([tag, text]) => `${tag}  - ${text.replace(/\s+/g, " ")}`).join("\n")}\nER  - \n`;
}

/** The day on the reader's clock, on which the page was seen. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}

function escaped(text) {
  const special = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  return text.replace(/[\\~^{}%&#$_]/g, (character) => special[character] ?? `\\${character}`);
}

function iso(date) {
  return date["date-parts"][0].map((part) => String(part).padStart(2, "0")).join("-");
}

function inWords(date) {
  const [year, month = 1, day = 1] = date["date-parts"][0];
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-GB", format);
}
