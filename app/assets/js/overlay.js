// The words of a page over its picture. The SVG comes from the server as data:
// only text, groups and boxes with harmless attributes are taken into the page.

const SVG = "http://www.w3.org/2000/svg";
const TAGS = new Set(["svg", "g", "text", "tspan", "rect"]);
const ATTRIBUTES = new Set(["viewBox", "x", "y", "width", "height", "font-size", "textLength", "lengthAdjust", "transform", "preserveAspectRatio"]);
const CLASSES = new Set(["page-text", "hit", "doubt"]);

/** Fetches the words and lays them over the figure; without them the picture stands alone. */
export async function overlay(figure, href) {
  try {
    const response = await fetch(href);
    if (!response.ok || response.redirected) return;
    const source = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
    if (source.localName !== "svg") return;
    const svg = copy(source);
    svg.classList.add("page-text");
    svg.setAttribute("preserveAspectRatio", "none");
    figure.append(svg);
  } catch {
    // Words are an addition; the page can be read without them.
  }
}

function copy(node) {
  const out = document.createElementNS(SVG, node.localName);
  for (const { name, value } of node.attributes) {
    if (ATTRIBUTES.has(name)) out.setAttribute(name, value);
    else if (name === "class") out.setAttribute("class", value.split(" ").filter((word) => CLASSES.has(word)).join(" "));
  }
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) out.append(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE && child.namespaceURI === SVG && TAGS.has(child.localName)) out.append(copy(child));
  }
  return out;
}
