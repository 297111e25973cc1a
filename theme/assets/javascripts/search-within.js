// On the page of a topic, a person or a party: a box that searches in its statements.

import { element } from "./page.js";

/** A link to the search with a filter becomes a box that searches with it. */
export function start(link) {
  const { href } = link;
  const input = element("input", { type: "search", "aria-label": link.textContent, placeholder: link.textContent, autocomplete: "off" });
  const form = element(
    "form",
    {
      class: "search-within",
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        const url = new URL(href);
        if (input.value.trim()) url.searchParams.set("q", input.value.trim());
        location.assign(url);
      },
    },
    input,
    element("button", {}, "Search"),
  );
  link.replaceWith(form);
}
