import { element } from "./dom.js";

/** What went over the wire last, as it was sent and received. */
export function wireView(exchange) {
  const block = (title, body) => element("section", {},
    element("h3", {}, title),
    element("pre", { tabindex: "0", role: "region", "aria-label": title }, body));
  const pretty = (body) => (typeof body === "string" ? body : JSON.stringify(body, null, 2));
  return [
    element("p", {}, `POST ${exchange.address} – status ${exchange.status}, ${exchange.milliseconds} ms`),
    element("div", { class: "wire__pair" }, block("Request", pretty(exchange.body)), block("Response", pretty(exchange.answer))),
  ];
}
