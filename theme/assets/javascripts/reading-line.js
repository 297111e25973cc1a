// In a readout, a line that stays in view while its text is read: who is reported in the statement that the eye is on,
// by whose account, of which day, word for word or in summary, and the way to cite it. Whoever comes by a link into
// the middle has all of that before them.

import { element, number, target } from "./page.js";
import { citeButton, name } from "./reading-statements.js";

const EYE = 0.3; // of the window's height, from the top: where what is read is taken to be

const article = document.querySelector("article[data-kind=readout]");
const statements = [...document.querySelectorAll("[data-kind=readout] .statement")];
const speakers = statements.map(speakerOf);
let line;
let shown; // the statement that the line speaks of

if (article && statements.length) {
  make();
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      update();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  addEventListener("hashchange", later);
  update();
}

/** The statement that is being read: the one gone to while it is in sight, or else the one at the height of the eye. */
export function focus() {
  const wanted = statements.find(({ id, hidden }) => !hidden && id === target());
  if (wanted && isInSight(wanted)) return wanted;
  const eye = innerHeight * EYE;
  const visible = statements.filter(({ hidden }) => !hidden);
  return visible.findLast((statement) => statement.getBoundingClientRect().top <= eye) ?? visible[0];
}

function make() {
  const { account, wording } = article.dataset;
  const day = document.querySelector("p.account")?.textContent.split(" · ").at(-1) ?? "";
  line = {
    speaker: element("b", {}),
    place: element("span", {}),
    cite: citeButton(() => shown ?? statements[0]),
  };
  line.bar = element(
    "aside",
    { class: "reading-line", "aria-label": "What is being read", hidden: true },
    element("p", {}, line.speaker, element("span", {}, ` · ${[account, day, wording].filter(Boolean).join(" · ")}`)),
    line.cite,
  );
  article.prepend(line.bar);
}

function update() {
  const [first, last] = [statements[0], statements.at(-1)];
  const statement = focus();
  const isReading = first.getBoundingClientRect().top < 0 || (target() && statement.id === target() && scrollY > 0);
  line.bar.hidden = !(isReading && last.getBoundingClientRect().bottom > 0);
  if (statement === shown) return;
  shown = statement;
  const at = statements.indexOf(statement);
  line.speaker.textContent = speakers[at];
  // The colour and the side are those of the statement.
  line.speaker.className = [...statement.classList].filter((look) => !["statement", "first", "turn"].includes(look)).join(" ");
  name(line.cite, statement);
}

/** Who is reported, from the margin where the speaker last changed. */
function speakerOf(statement) {
  let margin = statement.previousElementSibling;
  while (margin && !margin.matches(".margin.turn")) margin = margin.previousElementSibling;
  const names = [...(margin?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.matches(".number, .more")));
  const said = names.map(({ textContent }) => textContent).join("").replace(/\s+/g, " ").trim();
  return `${said}${statement.dataset.attribution === "proposed" ? " (proposed)" : ""}` || number(statement.id);
}

function isInSight(statement) {
  const box = statement.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}
