// The search on every page: the box in the header, and the way from a register page. What it takes to search is
// loaded when the reader is about to.

import { isOurs } from "./keys.js";

const box = document.querySelector(".search-box");
const page = document.querySelector("p.search-notice"); // by its class: a heading in prose can have any id
const within = document.querySelectorAll("a.search-within");
box?.addEventListener("focusin", () => import("./search-box.js").then(({ start }) => start(box)), { once: true });
if (page) import("./search-page.js").then(({ start }) => start(page));
if (within.length) import("./search-within.js").then(({ start }) => within.forEach(start));
document.addEventListener("keydown", focusOnSlash);

function focusOnSlash(event) {
  if (event.key !== "/" || !isOurs(event)) return;
  const input = document.querySelector("#search-query, .search-box input");
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
}
