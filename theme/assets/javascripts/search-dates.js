// Days, months, years and ranges as people write them: 2021-08-16, 16/08/2021, Aug 16th, 2021, 16 au 18 août 2021,
// 2021年8月, since March 2020, 2019–2021, the second half of 2021. Knows the calendar and nothing of the archive.

const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";
const LANGUAGES = ["en", "fr", "de", "es", "pt", "it", "nl", "pl", "uk", "ru", "tr", "ar", "fa-u-ca-gregory", "ur", "ps-u-ca-gregory"];
// Months that are words of English too are months only beside a number or a word of time.
const WORDS_TOO = new Set(["may", "march", "mar", "mai", "mars", "sept", "dec", "jan", "jun", "jul", "avr", "set", "out", "ago", "lut", "maj", "abr", "ene", "mei"]);
const SEASONS = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11] };
const ORDINALS = { first: 1, second: 2, third: 3, fourth: 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, last: 0 };
const THIRDS = { early: 0, beginning: 0, start: 0, mid: 1, middle: 1, late: 2, end: 2 };

const B = "(?<![\\p{L}\\p{N}])"; // where a word begins
const E = "(?![\\p{L}\\p{N}])"; // and where it ends
const WEEKDAY = /(?<![\p{L}\p{N}])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?$/u;
const YEAR = "(?:1[89]|20)\\d\\d";
const TH = "(?:st|nd|rd|th|er|º|\\.)?";
const OF = "(?:of\\s+|de\\s+|del\\s+)?(?:the\\s+)?(?:year\\s+)?";
const TO = "(?:-|–|—|−|~|\\.\\.+|…|to|till|until|up\\s+to|through|thru|and|&|au|bis|hasta|al?)";

let months; // number by name, each name flat
let patterns;

/**
 * The dates in a text, in their order: where each `start`s and `end`s, its `spans` ([from, to] in ISO days, several
 * where it can be read in several ways), its `label`, and whether it is a `range`. A day or month without a year is
 * taken of every year from `first` to `last`.
 */
export function datesIn(text, first, last) {
  prepare();
  const flatText = flat(text);
  const points = strengthen(flatText, pointsIn(flatText));
  return joined(flatText, points).map((found) => finish(text, found, first, last));
}

/** The first and last day that a text names, or undefined where it is not one date: for the fields From and To. */
export function dayIn(text, first, last) {
  const trimmed = text.trim();
  const found = datesIn(trimmed, first, last);
  if (found.length !== 1 || found[0].start > 0 || found[0].end < trimmed.length) return undefined;
  return { from: found[0].spans[0][0], to: found[0].spans.at(-1)[1] };
}

/** A span in words: 16 August 2021, August 2021, 2021, 16 August to 3 September 2021, since 2021. */
export function inWords([from, to]) {
  if (from === EARLIEST) return to === LATEST ? "any day" : `until ${ending(to)}`;
  if (to === LATEST) return `since ${beginning(from)}`;
  if (from === to) return dayInWords(from);
  if (from.slice(0, 7) === to.slice(0, 7) && isFirst(from) && isLast(to)) return dayInWords(from.slice(0, 7));
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)} to ${to.slice(0, 4)}`;
  }
  const whole = isFirst(from) && isLast(to);
  const [first, last] = [from, to].map((day) => dayInWords(whole ? day.slice(0, 7) : day).split(" "));
  // 16 to 18 August 2021, March to June 2021: what both have in common is said once.
  const common = [...first].reverse().findIndex((word, i) => word !== last.at(-1 - i));
  return `${first.slice(0, first.length - common).join(" ")} to ${last.join(" ")}`;
}

/** A year, month or day in ISO form, in words. */
export function dayInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  const format = { year: "numeric", ...(month && { month: "long" }), ...(day && { day: "numeric" }), timeZone: "UTC" };
  const date = new Date(Date.UTC(2000, (month || 1) - 1, day || 1));
  date.setUTCFullYear(year);
  return date.toLocaleDateString("en-GB", format);
}

/** The last day of a year, month or day in ISO form. */
export function lastDay(iso) {
  const [year, month = 12, day] = iso.split("-").map(Number);
  return isoOf(year, month, day ?? lengthOf(year, month));
}

/** The first day of a year, month or day in ISO form. */
export function firstDay(iso) {
  const [year, month = 1, day = 1] = iso.split("-").map(Number);
  return isoOf(year, month, day);
}

function beginning(iso) {
  return dayInWords(iso.endsWith("-01-01") ? iso.slice(0, 4) : isFirst(iso) ? iso.slice(0, 7) : iso);
}

function ending(iso) {
  return dayInWords(iso.endsWith("-12-31") ? iso.slice(0, 4) : isLast(iso) ? iso.slice(0, 7) : iso);
}

function isFirst(iso) {
  return iso.endsWith("-01");
}

function isLast(iso) {
  return iso === lastDay(iso.slice(0, 7));
}

// ---- Reading ----------------------------------------------------------------------------------------------------------

/** The text character for character without case, accents and other digits, so that places in it are places in the text. */
function flat(text) {
  return Array.from({ length: text.length }, (_, at) => flatCharacter(text[at])).join("");
}

function flatCharacter(character) {
  const digit = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹".indexOf(character);
  if (digit >= 0) return String(digit % 10);
  const lower = character.toLowerCase().normalize("NFKD")[0].toLowerCase();
  return lower.length === 1 ? lower : character;
}

function prepare() {
  if (months) return;
  months = new Map();
  for (const language of LANGUAGES) {
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2021, month, 16));
      for (const width of ["long", "short"]) {
        for (const alone of [{ month: width }, { month: width, day: "numeric" }]) {
          const parts = new Intl.DateTimeFormat(language, { ...alone, timeZone: "UTC" }).formatToParts(day);
          const name = flat(parts.find(({ type }) => type === "month").value.normalize("NFC")).replace(/\.$/, "").trim();
          if (/^\p{L}{3,}$/u.test(name) && !months.has(name)) months.set(name, month + 1);
        }
      }
    }
  }
  months.set("sept", 9);
  const month = `(${[...months.keys()].sort((a, b) => b.length - a.length).join("|")})`;
  const day = "(\\d{1,2})";
  const year = `(${YEAR})`;
  const many = (name) => `(?:${day}${TH}\\s*(?:-|–|—|to|until|till|through|and|&|au|bis)\\s*(?:the\\s+)?)?${name}`;
  const part = "(?:the\\s+)?(early|mid|late|beginning|start|middle|end)(?:\\s*-\\s*|\\s+)(?:of\\s+)?(?:the\\s+)?";
  const make = (pattern) => new RegExp(pattern, "gu");
  patterns = [
    [make(`(?:${year}年)?(\\d{1,2})月(?:(\\d{1,2})[日号號])?`), ([, y, m, d]) => point(y, m, d)],
    [make(`${year}年`), ([, y]) => point(y)],
    [make(`${B}${year}\\s?([-/.‐‑–])\\s?${day}\\s?\\2\\s?${day}${E}`), ([, y, , m, d]) => point(y, m, d)],
    [make(`${B}${year}(\\d\\d)(\\d\\d)${E}`), ([, y, m, d]) => point(y, m, d)],
    [make(`${B}${day}\\s?([-/.‐‑–])\\s?${day}\\s?\\2\\s?(\\d{4}|\\d{2})${E}`), ([, a, , b, y]) => eitherWay(a, b, y)],
    [make(`${B}${part}${month}\\.?,?\\s+${OF}${year}${E}`), ([, which, m, y]) => thirdOfMonth(which, m, y)],
    [make(`${B}${part}${year}${E}`), ([, which, y]) => monthsOf(y, 4 * THIRDS[which] + 1, 4 * THIRDS[which] + 4)],
    [make(`${B}(?:the\\s+)?(first|second|1st|2nd|last)\\s+half\\s+(?:of\\s+)?${OF}${year}${E}`), ([, which, y]) => half(which, y)],
    [make(`${B}(?:the\\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+quarter\\s+${OF}${year}${E}`), ([, which, y]) => quarter(ORDINALS[which] || 4, y)],
    [make(`${B}q([1-4])[\\s/-]*${year}${E}`), ([, q, y]) => quarter(q, y)],
    [make(`${B}${year}[\\s/-]*q([1-4])${E}`), ([, y, q]) => quarter(q, y)],
    [make(`${B}(spring|summer|autumn|fall)\\s+${OF}${year}${E}`), ([, season, y]) => monthsOf(y, ...SEASONS[season])],
    [make(`${B}winter\\s+${OF}${year}(?:\\s*[-/–]\\s*(?:\\d{4}|\\d\\d))?${E}`), ([, y]) => winter(y)],
    [make(`${B}(?:the\\s+)?((?:1[89]|20)\\d)0['’]?s${E}`), ([, decade]) => ({ from: `${decade}0-01-01`, to: `${decade}9-12-31`, range: true })],
    [make(`${B}${year}[\\s/.-]+${month}[\\s/.-]+${day}${TH}(?!\\d)${E}`), ([, y, m, d]) => point(y, months.get(m), d)],
    [make(`${B}${many(day)}${TH}[\\s-]*(?:of\\s+|de\\s+)?${month}${E}\\.?(?:[\\s,/-]*${OF}${year}${E})?`), ([, d0, d, m, y]) => days(y, months.get(m), d0, d)],
    [make(`${B}${month}\\.?\\s+(?:the\\s+)?${many(day)}${TH}(?!\\d)(?:\\s*,\\s*${year}|\\s+${year})?${E}`), ([, m, d0, d, y1, y2]) => days(y1 ?? y2, months.get(m), d0, d)],
    [make(`${B}${year}[\\s/.-]*${month}${E}`), ([, y, m]) => point(y, months.get(m))],
    [make(`${B}${month}\\.?[\\s,/-]*${OF}${year}${E}`), ([, m, y]) => point(y, months.get(m))],
    [make(`${B}${year}\\s*[-/]\\s*(0?[1-9]|1[0-2])${E}`), ([, y, m]) => point(y, m)],
    [make(`${B}(0?[1-9]|1[0-2])\\s?[-/.]\\s?${year}${E}`), ([, m, y]) => point(y, m)],
    [make(`${B}${year}\\s*[-–—/]\\s*(\\d\\d)${E}`), ([, y, y2]) => years(y, y2)],
    [make(`${B}${year}${E}`), ([, y]) => point(y)],
    [make(`${B}${month}${E}`), ([, m]) => ({ ...point(undefined, months.get(m)), weak: WORDS_TOO.has(m) })],
  ];
}

/** The single dates: the first pattern that fits wins its place. A year may still be missing in them. */
function pointsIn(text) {
  const found = [];
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      // What looks like a date and is none, as 31/02/2021, keeps its place, so that no part of it is read as one.
      found.push({ ...(read(match) ?? { none: true }), start, end });
    }
  }
  return found.filter(({ none }) => !none).sort((a, b) => a.start - b.start);
}

/** Without the months that are rather words, unless something beside them says that they are months. */
function strengthen(text, points) {
  const joins = new RegExp(`^\\s*${TO}\\s*$`, "u");
  const time = new RegExp(`${B}(?:in|during|since|until|from|after|before|between)\\s+$`, "u");
  return points.filter((one, i) => {
    if (!one.weak) return true;
    const after = points[i + 1];
    return time.test(text.slice(0, one.start)) || (after && joins.test(text.slice(one.end, after.start)));
  });
}

/** Ranges out of dates that stand beside one another, and what “since” or “before” make of a single one. */
function joined(text, points) {
  const found = [];
  for (let i = 0; i < points.length; i++) {
    let one = points[i];
    const before = text.slice(0, one.start);
    const between = /(?<![\p{L}\p{N}])between\s+$/u.exec(before);
    const next = points[i + 1];
    const gap = next ? text.slice(one.end, next.start) : "";
    const from = /(?<![\p{L}\p{N}])(?:from|since|starting(?:\s+(?:in|from))?|as\s+of)\s+(?:the\s+)?$/u.exec(before);
    if (next && /^\s*(?:-|–|—|−|~|\.\.+|…|to|till|until|up\s+to|through|thru|au|bis|hasta|al?|至|到)\s*(?:the\s+)?$/u.test(gap)) {
      one = range(one, next, from ?? between);
      i += 1;
    } else if (next && between && /^\s*(?:and|&)\s*(?:the\s+)?$/u.test(gap)) {
      one = range(one, next, between);
      i += 1;
    } else if (next && /^\s*(?:and|or|&|,|, and|, or)\s*(?:the\s+)?$/u.test(gap)) {
      // Both, one or the other.
      points[i + 1] = { ...either(one, next), start: one.start, end: next.end };
      continue;
    } else if (one.range && (from ?? between)) {
      one = { ...one, start: (from ?? between).index };
    } else {
      one = open(one, before, from);
    }
    found.push(one);
  }
  return found;
}

function range(one, next, word) {
  const start = word ? word.index : one.start;
  const left = withYear(one, next.year);
  const right = withYear(next, left.year);
  return { parts: [[left, right]], start, end: next.end, range: true };
}

function either(one, next) {
  const left = withYear(one, next.year);
  return { parts: [...(left.parts ?? [[left, left]]), ...(next.parts ?? [[next, next]])], year: next.year };
}

function withYear(one, year) {
  return one.month && !one.year && year ? point(year, one.month, one.day) ?? one : one;
}

function open(one, before, from) {
  if (from) return { ...one, start: from.index, opens: "since" };
  const after = /(?<![\p{L}\p{N}])after\s+(?:the\s+)?$/u.exec(before);
  if (after) return { ...one, start: after.index, opens: "after" };
  const until = /(?<![\p{L}\p{N}])(?:until|till|up\s+to|through|by)\s+(?:the\s+)?$/u.exec(before);
  if (until) return { ...one, start: until.index, opens: "until" };
  const earlier = /(?<![\p{L}\p{N}])(?:before|prior\s+to)\s+(?:the\s+)?$/u.exec(before);
  if (earlier) return { ...one, start: earlier.index, opens: "before" };
  return one;
}

// ---- What is read: { year, month, day } as known, or { from, to } --------------------------------------------------------

function point(year, month, day) {
  const [y, m, d] = [year, month, day].map((part) => (part === undefined ? undefined : Number(part)));
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  if (d !== undefined && (d < 1 || d > lengthOf(y ?? 2000, m))) return undefined;
  return { year: y, month: m, day: d };
}

function days(year, month, first, last) {
  const [one, other] = [point(year, month, first), point(year, month, last)];
  if (!first) return other;
  if (!one || !other || Number(first) > Number(last)) return undefined;
  return { ...other, parts: [[one, other]], range: true };
}

/** 16/08/2021 can only be the 16th of August; 08/09/2021 is a day of September or of August. */
function eitherWay(a, b, year) {
  const full = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  const ways = [point(full, b, a), ...(a === b ? [] : [point(full, a, b)])].filter(Boolean);
  return ways.length ? { ...ways[0], ...(ways.length > 1 && { parts: ways.map((way) => [way, way]) }) } : undefined;
}

function monthsOf(year, first, last) {
  return { from: isoOf(year, first, 1), to: isoOf(year, last, lengthOf(year, last)), range: true };
}

function thirdOfMonth(which, name, year) {
  const [month, third] = [months.get(name), THIRDS[which]];
  return { from: isoOf(year, month, 10 * third + 1), to: isoOf(year, month, third === 2 ? lengthOf(year, month) : 10 * third + 10), range: true };
}

function half(which, year) {
  return ORDINALS[which] === 1 ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
}

function quarter(which, year) {
  return monthsOf(year, 3 * which - 2, 3 * which);
}

function winter(year) {
  const next = Number(year) + 1;
  return { from: isoOf(year, 12, 1), to: isoOf(next, 2, lengthOf(next, 2)), range: true };
}

function years(year, short) {
  const last = year.slice(0, 2) + short;
  return last > year ? { from: `${year}-01-01`, to: `${last}-12-31`, range: true } : undefined;
}

function finish(text, found, first, last) {
  const { end, opens, parts = [[found, found]] } = found;
  const start = WEEKDAY.exec(flat(text.slice(0, found.start)))?.index ?? found.start;
  const closed = parts.flatMap(([one, other]) => spansOf(one, other, first, last));
  const spans = opens ? closed.map((span) => opened(span, opens)) : closed;
  const label = spans.length > 2 ? text.slice(start, end).trim() : spans.map(inWords).join(" or ");
  return { start, end, spans, label, range: Boolean(found.range || opens) };
}

function spansOf(one, other, first, last) {
  if (one.from || other.from) return [inOrder(one.from ?? isoFirst(one), other.to ?? isoLast(other))];
  if (one.year || !one.month) return [inOrder(isoFirst(one), isoLast(other))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return inOrder(isoFirst({ ...one, year }), isoLast({ ...other, year }));
  });
}

function inOrder(from, to) {
  return from <= to ? [from, to] : [to, from];
}

function opened([from, to], how) {
  if (how === "since") return [from, LATEST];
  if (how === "until") return [EARLIEST, to];
  return how === "after" ? [shifted(to, 1), LATEST] : [EARLIEST, shifted(from, -1)];
}

function shifted(iso, by) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

function isoFirst({ from, year, month = 1, day = 1 }) {
  return from ?? isoOf(year, month, day);
}

function isoLast({ to, year, month = 12, day }) {
  return to ?? isoOf(year, month, day ?? lengthOf(year, month));
}

function lengthOf(year, month) {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

function isoOf(year, month, day) {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
