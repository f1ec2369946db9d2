import { element } from "./dom.js";
import { ageText, birthDate, dayFromNow, readableDay } from "./dates.js";

/** The banner that names the patient on every screen of a GP system. */
export function bannerView(patient) {
  const part = (term, description) => element("div", { class: "banner__part" }, element("dt", {}, term), element("dd", {}, description));
  const allergic = patient.allergies.length > 0;
  return [
    element("h2", { class: "banner__name" }, `${patient.name.family.toUpperCase()}, ${patient.name.given}`),
    element("dl", { class: "banner__facts" },
      part("Born", `${readableDay(birthDate(patient.age))} (${ageText(patient.age)})`),
      part("Sex", patient.sex === "female" ? "Female" : "Male"),
      part("NHS number", patient.nhsNumber.replace(/(\d{3})(\d{3})(\d{4})/, "$1 $2 $3")),
      element("div", { class: allergic ? "banner__part banner__part--allergy" : "banner__part" }, element("dt", {}, "Allergies"),
        element("dd", {}, allergic ? patient.allergies.map((one) => `${one.text} (${one.reaction.toLowerCase()})`).join(", ") : "None known"))),
  ];
}

/** The panels of the record. */
export function recordView(patient, vocabulary) {
  return [
    panel("Problems", patient.problems.map((one) => one.text)),
    panel("Medicines", patient.medicines.map((one) => one.text)),
    panel("Allergies", patient.allergies.map((one) => `${one.text}: ${one.description}, ${one.years} ${one.years === 1 ? "year" : "years"} ago`), "No known allergy"),
    panel("Past antibiotics", patient.antibiotics.map((one) => `${one.text}, ${readableDay(dayFromNow(-one.days))}`)),
    panel("Last results", (patient.past ?? []).map((one) => result(one, vocabulary))),
  ];
}

function result(one, vocabulary) {
  const finding = vocabulary.findings.find((candidate) => candidate.key === one.key);
  return `${finding.label} ${one.value} ${unitText(finding.unit)}, ${readableDay(dayFromNow(-one.days))}`;
}

function panel(title, lines, none = "None recorded") {
  const body = lines.length > 0
    ? element("ul", {}, lines.map((text) => element("li", {}, text)))
    : element("p", { class: "panel__none" }, none);
  return element("section", { class: "panel" }, element("h3", {}, title), body);
}

/** A UCUM unit as it is written on paper. */
export function unitText(unit) {
  return { Cel: "°C", "mL/min/{1.73_m2}": "ml/min/1.73 m²", "mm[Hg]": "mmHg", d: "days", h: "hours", wk: "weeks" }[unit] ?? unit.replace(/[{}]/g, "");
}
