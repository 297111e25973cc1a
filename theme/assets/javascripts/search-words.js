// What counts as a word, by the rules of generator/export/search/tokens.py, and which words are near one another.

const MARKS = /(?![\u3099\u309a])(?=[\u0300-\uffff])\p{M}/gu;
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:[a-z]\.){2,}/gu;
const UNSPACED = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const RUN = new RegExp(`([${UNSPACED}]+)|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");

// So frequent in readouts and in questions about them that they tell nothing apart.
const EMPTY = new Set(
  ("a about an and any are as at be been but by did do does for from had has have he her his how in is it its latest newest no not " +
    "of on or said say saying says she so tell than that the their them there these they this those to told under was " +
    "were what when where which who whom whose why will with would").split(" "),
);

let folds = new Map(); // letters that the index has under another one: ł under l, 東 under 东
let foldable = /$^/gu;

/** Takes over from the index which letters fold into which: { ł: "l" }. Before that, only Unicode's own rules hold. */
export function learn(table) {
  folds = new Map(Object.entries(table));
  foldable = new RegExp(`[${[...folds.keys()].join("")}]`, "gu");
}

/** A text without case and accents, its letters folded; U.S. becomes us, and China’s becomes china. */
function plain(text) {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(foldable, (letter) => folds.get(letter))
    .replace(POSSESSIVE, "")
    .replace(ABBREVIATION, (short) => short.replaceAll(".", ""));
}

/** The words of a text in their order. Chinese comes as overlapping pairs of characters, with the last alone. */
export function words(text) {
  return [...plain(text).matchAll(RUN)].flatMap(([run, unspaced]) =>
    unspaced ? [...run].map((_, at, characters) => characters.slice(at, at + 2).join("")) : [run],
  );
}

/** The words of a text with their places, for a phrase: the last character of a Chinese run says nothing that its pair does not. */
export function phrase(text) {
  const all = words(text);
  const wanted = all.map((word, place) => ({ word, place }));
  return wanted.filter(({ word, place }) => !(place && isUnspaced(word) && [...word].length === 1 && all[place - 1].endsWith(word)));
}

export function isUnspaced(word) {
  return new RegExp(`^[${UNSPACED}]+$`).test(word);
}

export function isEmpty(word) {
  return EMPTY.has(word);
}

/**
 * How a name sounds when it is spelt in Latin letters: Mottaki, Muttaki and Moutaki like Muttaqi. Empty for a word
 * that is too short, or in other letters.
 */
export function sound(word) {
  if (!/^[a-z]{4,}$/.test(word)) return "";
  const letters = word
    .replace(/tch/g, "ch")
    .replace(/dzh|dj|zh/g, "j")
    .replace(/sch|sh/g, "S")
    .replace(/ch/g, "C")
    .replace(/kh|ck|c|q/g, "k")
    .replace(/gh/g, "g")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/dh/g, "d")
    .replace(/w/g, "v")
    .replace(/x/g, "ks")
    .replace(/(.)\1/g, "$1");
  return letters.replace(/^[aeiouy]+/, "A").replace(/[aeiouyh]/g, "").replace(/(.)\1/g, "$1");
}

function longVowels(word) {
  return word.replace(/ee|ie|y$/g, "i").replace(/oo|ou/g, "u");
}

/** Whether two words can be one name in two spellings. */
export function soundsLike(word, other) {
  if (longVowels(word) === longVowels(other)) return true;
  const key = sound(word);
  return key.length > 2 && key === sound(other) && distance(word, other, 4) <= Math.ceil(word.length * 0.45);
}

/** What forms of one English word have in common: country and countries, sanction, sanctions and sanctioned. */
export function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const base = word.replace(/(?:ies|ied|y)$/, "i").replace(/(?:ing|ed|es|(?<!s)s|e)$/, "");
  return base.length < 3 ? word : base.replace(/([bdfgklmnprt])\1$/, "$1");
}

/** How many characters have to be changed, added, left out or exchanged with their neighbour; `most` + 1 for more than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length], most + 1);
}
