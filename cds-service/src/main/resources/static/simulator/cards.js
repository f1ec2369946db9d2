import { element, unseen } from "./dom.js";
import { link, markdown } from "./markdown.js";

const WEIGHT = { critical: "Act now", warning: "Advice", info: "For information" };

/** Shows one card. The handlers are told what the prescriber does with it: accept(card, suggestion), dismiss(card, reason, comment). */
export function cardView(card, handlers) {
  const heading = element("h3", { class: "card__summary" }, card.summary);
  const article = element("article", { class: `card card--${card.indicator}`, "data-topic": card.source?.topic?.code ?? "" },
    element("p", { class: "card__weight" }, WEIGHT[card.indicator] ?? card.indicator), heading);
  article.append(element("div", { class: "card__actions" }, suggestionButtons(card, handlers), pages(card), dismissal(card, handlers, article)));
  if (card.detail) article.append(element("div", { class: "card__detail" }, markdown(card.detail)));
  article.append(source(card));
  return article;
}

function suggestionButtons(card, handlers) {
  return (card.suggestions ?? []).map((suggestion, index) => {
    const primary = suggestion.isRecommended || (index === 0 && !card.suggestions.some((one) => one.isRecommended));
    return element("button", {
      type: "button",
      class: primary ? "button" : "button button--quiet",
      onclick: () => handlers.accept(card, suggestion),
    }, suggestion.label);
  });
}

/** A card that asks for something may have a page on which to answer. */
const asks = (card) => card.source?.topic?.code === "missing-information";

function pages(card) {
  return (asks(card) ? card.links ?? [] : []).map((one) => {
    const page = link(one.label, one.url);
    page.classList?.add("button", "button--page");
    return page;
  });
}

function dismissal(card, handlers, article) {
  const opener = element("button", { type: "button", class: "button button--plain", "aria-expanded": "false" },
    "Dismiss", unseen(`: ${card.summary}`));
  opener.addEventListener("click", () => {
    const open = article.querySelector(".card__reasons");
    opener.setAttribute("aria-expanded", String(!open));
    if (open) {
      open.remove();
      return;
    }
    const reasons = reasonsView(card, handlers);
    article.querySelector(".card__actions").after(reasons);
    reasons.querySelector("button").focus();
  });
  return opener;
}

/** One tap on a reason dismisses the card; a comment can go with it. */
function reasonsView(card, handlers) {
  const comment = element("input", { class: "field__input", id: `comment-${card.uuid}`, maxlength: "140", autocomplete: "off" });
  const choose = (reason) => () => handlers.dismiss(card, reason, comment.value.trim());
  const reasons = (card.overrideReasons ?? []).map((reason) =>
    element("button", { type: "button", class: "button button--reason", onclick: choose(reason) }, reason.display));
  return element("div", { class: "card__reasons", role: "group", "aria-label": "Reason for dismissing" },
    element("p", { class: "card__why" }, "Why not? One tap is enough."),
    reasons,
    element("button", { type: "button", class: "button button--reason", onclick: choose(null) }, "No reason given"),
    element("label", { class: "field__label", for: comment.id }, "Or in your own words"),
    comment,
    element("button", { type: "button", class: "button button--reason", onclick: choose(null) }, "Send"));
}

function source(card) {
  const label = card.source?.label ?? "";
  const links = (asks(card) ? [] : card.links ?? []).map((one) => [" · ", link(one.label, one.url)]).flat();
  return element("p", { class: "card__source" }, card.source?.url ? link(label, card.source.url) : label, links);
}
