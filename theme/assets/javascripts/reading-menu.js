// The menu of a statement: the link to it, citations of it, and the form for mistakes.

import { number, placeOf } from "./reading-statements.js";

const TOP = new URL("../../", import.meta.url); // of the site, wherever that lies
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const { site, repository } = document.querySelector("article[data-kind]").dataset;
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
  const report = menu.querySelector("a");
  if (report) report.href = reportAddress(statement);
  menu.showPopover({ source: button });
  place(button);
  menu.querySelector("button").focus();
}

function make() {
  const element = document.createElement("div");
  element.className = "menu";
  element.popover = "auto";
  element.role = "dialog";
  element.append(
    action("Copy link", addressOf),
    action("Copy citation", cite(plain)),
    action("Copy BibTeX", cite(bibtex)),
    action("Copy CSL-JSON", cite((item) => `${JSON.stringify([item], null, 2)}\n`)),
    ...(repository ? [report()] : []),
    copied(),
    status(),
  );
  element.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") chosen.button.setAttribute("aria-expanded", "false");
  });
  document.body.append(element);
  return element;
}

function action(name, textOf) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", async () => {
    try {
      await copy(await textOf(chosen.statement));
    } catch {
      say("This cannot be had right now. Try again.");
    }
  });
  return button;
}

function report() {
  const link = document.createElement("a");
  link.textContent = "Report a mistake";
  return link;
}

function addressOf(statement) {
  const { readout, id } = placeOf(statement);
  return new URL(`readouts/${readout}/#${id}`, TOP).href;
}

/** The form for corrections, which then knows the statement. */
function reportAddress(statement) {
  const { readout, id } = placeOf(statement);
  const address = new URL(`${repository.replace(/\/$/, "")}/issues/new`);
  address.searchParams.set("template", "correction.yml");
  address.searchParams.set("title", `Correction: ${readout}, paragraph ${number(id)}`);
  address.searchParams.set("address", addressOf(statement));
  address.searchParams.set("wrong", `It says: ${statement.textContent}\n\n`);
  return address.href;
}

function copied() {
  const area = document.createElement("textarea");
  area.readOnly = true;
  area.rows = 5;
  area.hidden = true;
  area.setAttribute("aria-label", "What was copied");
  return area;
}

function status() {
  const paragraph = document.createElement("p");
  paragraph.role = "status";
  return paragraph;
}

function say(words) {
  menu.querySelector("[role=status]").textContent = words;
}

/** Copies a text and shows it. Where the browser lets no page copy, the text is selected for the reader to do so. */
async function copy(text) {
  const area = menu.querySelector("textarea");
  area.value = text;
  area.hidden = false;
  try {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  } catch {
    area.select();
    say("Select the text and copy it: the browser does not let this page do so.");
  }
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
  const { custom, ...item } = await load(readout);
  return {
    ...item,
    id: `${readout}-${id}`,
    section: `paragraph ${number(id)}`,
    archive: site,
    archive_location: addressOf(statement),
    note: `${custom.account}. Reported as speaking: ${custom.speakers[id]} (${
      statement.dataset.attribution === "reviewed" ? "confirmed by a person" : "proposed by a program, confirmed by nobody"
    }).`,
  };
}

async function load(readout) {
  if (!citations.has(readout)) {
    const answer = await fetch(new URL(`readouts/${readout}/citation.json`, TOP));
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
    `${item.genre}, ${item.section}. ${item.note}`,
    `${read}${item.URL}.`,
    `In: ${item.archive}, ${item.archive_location}`,
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
    note: escaped(`${item.note} In: ${item.archive}, `) + `\\url{${item.archive_location}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${item.id},\n${lines.join("")}${month ? `  month = ${MONTHS[month - 1]},\n` : ""}}\n`;
}

function escaped(text) {
  const special = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  return text.replace(/[\\~^{}%&#$_]/g, (sign) => special[sign] ?? `\\${sign}`);
}

function iso(date) {
  return date["date-parts"][0].map((part) => String(part).padStart(2, "0")).join("-");
}

function inWords(date) {
  const [year, month = 1, day = 1] = date["date-parts"][0];
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-GB", format);
}
