import { element } from "./dom.js";

/**
 * Renders the small part of Markdown that cards use: paragraphs, bullets, bold and links. Anything else stays text;
 * nothing is ever parsed as HTML.
 */
export function markdown(text) {
  const blocks = [];
  let list = null;
  let paragraph = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push(element("p", {}, inline(paragraph.join(" "))));
    paragraph = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const bullet = line.match(/^\s*(?:[-*+]|\d+[.)])\s+(.*)$/);
    if (bullet) {
      endParagraph();
      if (list === null) blocks.push((list = element("ul", {})));
      list.append(element("li", {}, inline(bullet[1])));
      continue;
    }
    list = line.trim() === "" ? null : list;
    const heading = line.match(/^#{1,6}\s+(.*)$/);
    if (heading || line.trim() === "") endParagraph();
    if (heading) blocks.push(element("p", {}, element("strong", {}, inline(heading[1]))));
    else if (line.trim() !== "") {
      list = null;
      paragraph.push(line.trim());
    }
  }
  endParagraph();
  return blocks;
}

function inline(text) {
  const parts = [];
  const pattern = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(from, match.index));
    parts.push(match[1] ? element("strong", {}, inline(match[1])) : link(match[2], match[3]));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** A link, if the address is one of the web; otherwise its text alone. */
export function link(text, address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !["https:", "http:"].includes(url.protocol)) return document.createTextNode(text);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, text, newTab());
}

function newTab() {
  return element("span", { class: "nhsuk-u-visually-hidden" }, " (opens in a new tab)");
}
