// A readout as its page tells it: the page is fetched and read, never shown. What comes from it is text; addresses
// are kept only where they lead to a page of this site.

const TOP = new URL("../../", import.meta.url); // of the site, wherever that lies
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The address of a page of this site: ("readouts", "ID"), or with the id of a place in it. */
export function address(folder, id = "", anchor = "") {
  return new URL(`${folder}/${id ? `${id}/` : ""}${anchor ? `#${anchor}` : ""}`, TOP).href;
}

/** The readout of this id, or null where there is none. Fails where the network does. */
export async function readoutOf(id) {
  if (!ID.test(id)) return null;
  const url = address("readouts", id);
  const [page, topics] = await Promise.all([pageAt(url), allTopics()]);
  const text = page?.querySelector("h2#text[data-silence]");
  if (!text) return null;
  const told = page.querySelector("p.account").textContent;
  const statements = [...page.querySelectorAll("p.statement[data-whose]")];
  const { event, coverage, wording, silence, silences = "" } = text.dataset;
  return {
    id, url, event, coverage, wording, silence,
    title: page.querySelector("h1").textContent,
    account: told.slice(0, told.lastIndexOf(" · ")),
    day: told.slice(told.lastIndexOf(" · ") + 3),
    look: [...page.querySelector("p.account").classList].slice(1),
    publisher: [...page.querySelectorAll("dl a")].find((link) => inSite(link, url)?.startsWith(address("publishers")))?.textContent ?? "",
    party: statements[0]?.dataset.account ?? "",
    silences: new Map(silences.split(" ").filter(Boolean).map((one) => one.split("/")).map(([topic, grade, ...narrower]) => [topic, { grade, narrower }])),
    statements: statements.map((statement) => statementIn(statement, url)),
    topics,
    others: listAfter(page.querySelector("#accounts"), url),
    related: listAfter(page.querySelector("#related"), url),
  };
}

/** The readouts of the archive, the latest first: those on the first page of the list, and a function for the
 * earlier ones where they are so many that those have pages of their own. */
export async function allReadouts() {
  const url = address("readouts");
  const first = await pageAt(url);
  if (!first) throw new Error(`nothing at ${url}`);
  const ways = [...first.querySelectorAll(".jump a")].map((link) => inSite(link, url)?.split("#")[0]);
  const years = [...new Set(ways)].filter((year) => year && year !== url);
  const earlier = async () => (await Promise.all(years.map(async (year) => rowsIn(await pageAt(year), year)))).flat();
  return { rows: rowsIn(first, url), earlier: years.length ? earlier : null };
}

async function pageAt(url) {
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function rowsIn(page, url) {
  return [...(page?.querySelectorAll("td.day") ?? [])].flatMap((day) => {
    const [, title, ...others] = day.parentElement.cells;
    const link = title?.querySelector("a");
    const id = link && readoutAt(link, url);
    if (!id) return [];
    const year = yearOf(day);
    const remark = [`${day.textContent} ${year}`, ...others.map((cell) => cell.textContent)].filter(Boolean).join(" · ");
    return [{ id, title: link.textContent, remark }];
  });
}

function yearOf(cell) {
  let before = cell.closest("table");
  while (before && before.tagName !== "H2") before = before.previousElementSibling ?? before.parentElement;
  return before?.textContent ?? "";
}

/** The readouts in the list behind a heading, each with what is said of it there. */
function listAfter(heading, url) {
  const list = heading?.nextElementSibling;
  if (list?.tagName !== "UL") return [];
  return [...list.children].flatMap((item) => {
    const link = item.querySelector("a");
    const id = link && readoutAt(link, url);
    if (!id) return [];
    const texts = [...item.childNodes].map((node) => node.textContent);
    const at = [...item.childNodes].indexOf(link);
    const sides = [texts.slice(0, at), texts.slice(at + 1)].map((some) => some.join("").replace(/^[\s,:]+|[\s,:]+$/g, ""));
    return [{ id, title: link.textContent, remark: sides.filter(Boolean).join(" · ") }];
  });
}

/** The topics of the archive by id, from the file that the cards over links show: the pages name topics as texts do. */
async function allTopics() {
  const response = await fetch(new URL("assets/cards/topics.json", TOP));
  if (!response.ok) throw new Error(`${response.status} for the topics`);
  return new Map(Object.entries(await response.json()).map(([id, { name }]) => [id, { name, href: address("topics", id) }]));
}

function statementIn(statement, url) {
  const { whose, topics = "", attribution } = statement.dataset;
  return {
    id: statement.id,
    whose,
    topics: topics.split(" ").filter(Boolean),
    proposed: attribution === "proposed",
    lang: statement.lang || undefined,
    dir: statement.dir || undefined,
    names: namesOf(statement, url),
    remarks: remarksOf(statement),
    pieces: piecesOf(statement, url),
  };
}

/** Who is reported: a name stands in the margin where it changes, and holds for what follows. Where nobody is, none. */
function namesOf(statement, url) {
  if (statement.dataset.speaker === "narration") return [];
  let margin = statement.previousElementSibling;
  while (margin && !margin.matches("p.margin.turn")) margin = margin.previousElementSibling;
  const nodes = [...(margin?.childNodes ?? [])].filter((node) => !node.classList?.contains("number"));
  const names = nodes.map((node) => ({ text: node.textContent, href: node.tagName === "A" ? inSite(node, url) : undefined }));
  if (names.length) names[0].text = names[0].text.trimStart();
  return names.filter(({ text }) => text);
}

/** What else is said of a statement on its page; in whose words it is told stands beside its names already. */
function remarksOf(statement) {
  const remarks = [];
  for (let next = statement.nextElementSibling; next?.matches("p:is(.topics, .proposal)"); next = next.nextElementSibling) {
    if (next.matches(".remark")) remarks.push([...next.childNodes].filter((node) => !node.classList?.contains("whose")));
  }
  return remarks.map((nodes) => nodes.map(({ textContent }) => textContent).join("").trim().replace(/\.$/, "")).filter(Boolean);
}

/** The text cut where a link or another language begins or ends; each piece with the topic that it names. */
function piecesOf(statement, url) {
  const walker = statement.ownerDocument.createTreeWalker(statement, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const foreign = parent.closest("em[lang]");
    const link = parent.closest("a");
    pieces.push({ text: walker.currentNode.data, lang: foreign?.lang, dir: foreign?.dir || undefined, topic: link ? topicAt(link, url) : undefined });
  }
  return pieces;
}

/** Where a link leads, if to a page of this site. */
function inSite(link, url) {
  const { href } = new URL(link.getAttribute("href") ?? "", url);
  return href.startsWith(TOP.href) ? href : undefined;
}

function topicAt(link, url) {
  return idIn("topics", link, url);
}

function readoutAt(link, url) {
  return idIn("readouts", link, url);
}

function idIn(folder, link, url) {
  const start = address(folder);
  const href = inSite(link, url);
  return href?.startsWith(start) ? href.slice(start.length).split(/[/#?]/)[0] : undefined;
}
