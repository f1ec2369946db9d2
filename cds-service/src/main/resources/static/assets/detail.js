import { markdown } from "/simulator/markdown.js";

/** Shows the cards' text as the prescriber saw it; without this script it stays readable as plain text. */
for (const detail of document.querySelectorAll("[data-markdown]")) {
  detail.replaceChildren(...markdown(detail.textContent));
}
