import { element, unseen } from "./dom.js";
import { arrange } from "./findings.js";
import { unitText } from "./record-view.js";

const SHORT = { symptomDays: "Days ill", temperature: "Temp", heartRate: "Pulse", respiratoryRate: "Resp rate", spO2: "SpO₂", weight: "Weight", crp: "CRP" };

/** The findings of a consultation: numbers, what matters at a glance, and the rest folded away. */
export function findingsView(vocabulary, consultation, changed) {
  const { measured, shown, more } = arrange(vocabulary, consultation.indication, consultation.patient);
  const set = (finding) => (value) => {
    if (value === null) consultation.findings.delete(finding.key);
    else consultation.findings.set(finding.key, value);
    changed();
  };
  const control = (finding) => findingControl(finding, consultation.findings.get(finding.key), set(finding));
  return [
    element("div", { class: "measures" }, measured.map((finding) =>
      numberField(finding, SHORT[finding.key] ?? finding.label, consultation.findings.get(finding.key), set(finding)))),
    element("div", { class: "findings" }, shown.map(control)),
    element("details", { class: "more" }, element("summary", {}, `More findings (${more.length})`),
      element("div", { class: "findings" }, more.map(control))),
  ];
}

function findingControl(finding, value, set) {
  if (finding.type === "boolean") return triState(finding, value, set);
  if (finding.type === "code") return choice(finding, value, set);
  return element("div", { class: "finding" }, numberField(finding, finding.label, value, set));
}

/** Yes, no, or not recorded: what nobody looked for is never sent as absent. */
function triState(finding, value, set) {
  const option = (text, stands, spoken) => {
    const id = `finding-${finding.key}-${stands}`;
    const input = element("input", { type: "radio", name: `finding-${finding.key}`, id, class: "tri__input",
      checked: (value ?? null) === stands, onchange: () => set(stands) });
    return [input, element("label", { for: id, class: "tri__label" }, spoken ? [element("span", { "aria-hidden": "true" }, text), unseen(spoken)] : text)];
  };
  return element("fieldset", { class: "finding tri", "data-finding": finding.key }, element("legend", {}, finding.label),
    element("div", { class: "tri__options" }, option("Yes", true), option("No", false),
      option("–", null, "Not recorded")));
}

function choice(finding, value, set) {
  const id = `finding-${finding.key}`;
  const select = element("select", { id, class: "field__input", onchange: () => set(select.value || null) },
    element("option", { value: "" }, "–"),
    finding.allowedValues.map((one) => element("option", { value: one, selected: one === value }, one.replaceAll("-", " "))));
  return element("div", { class: "finding finding--choice", "data-finding": finding.key }, element("label", { for: id }, finding.label), select);
}

function numberField(finding, label, value, set) {
  const id = `finding-${finding.key}`;
  const unit = finding.unit ? ` (${unitText(finding.unit)})` : "";
  const input = element("input", { id, class: "field__input", type: "number", step: "any", inputmode: "decimal",
    value: value === undefined ? "" : String(value),
    onchange: () => set(input.value === "" ? null : Number(input.value)) });
  const brief = finding.unit === "d" ? label : `${label} ${unitText(finding.unit)}`;
  const words = label === finding.label ? [`${label}${unit}`]
    : [element("span", { "aria-hidden": "true" }, brief), unseen(`${finding.label}${unit}`)];
  return element("div", { class: "field", "data-finding": finding.key },
    element("label", { for: id, class: "field__label" }, words), input);
}

/** Marks the findings that the last answer asked for. */
export function markWanted(area, keys) {
  for (const finding of area.querySelectorAll("[data-finding]")) {
    const wanted = keys.includes(finding.dataset.finding);
    finding.classList.toggle("finding--wanted", wanted);
    finding.querySelector(".finding__wanted")?.remove();
    if (wanted) finding.querySelector("legend, label").append(element("span", { class: "finding__wanted nhsuk-u-visually-hidden" }, " (Prudent asks for this)"));
  }
}
