import { uuid } from "./dom.js";
import { dayFromNow } from "./dates.js";

const FINDING = "https://prudent.example/fhir/CodeSystem/finding";
const FINDING_VALUE = "https://prudent.example/fhir/CodeSystem/finding-value";
const UCUM = "http://unitsofmeasure.org";

/** What matters at a glance for an indication; everything else of the vocabulary is one click away. */
const AT_A_GLANCE = {
  "acute-sore-throat": ["feverLast24h", "purulence", "attendWithin3Days", "severelyInflamedTonsils", "noCoughOrCoryza",
    "throatExamined", "peritonsillarSwelling", "drooling"],
  "scarlet-fever": ["sandpaperRash", "strawberryTongue", "fever", "throatExamined"],
  "acute-cough": ["respiratorySite", "consultationMode", "focalChestSigns", "pneumoniaSuspected", "haemoptysis",
    "hospitalAdmissionLastYear", "currentOralCorticosteroid"],
  "acute-sinusitis": ["purulentNasalDischarge", "severeUnilateralFacialPain", "doubleSickening", "symptomsImproving",
    "orbitalSigns", "intracranialSigns"],
  "acute-otitis-media": ["earLaterality", "otorrhoea", "eardrumPerforation", "eardrumRedOrBulging", "mastoidSwelling",
    "suppurativeComplication"],
};
/** A score that is asked for is asked for by its parts. */
const SCORES = {
  feverPAIN: ["feverLast24h", "purulence", "attendWithin3Days", "severelyInflamedTonsils", "noCoughOrCoryza"],
  centor: ["tonsillarExudate", "tenderAnteriorCervicalNodes", "historyFeverOver38", "absenceOfCough"],
};
const ALWAYS = ["systemicallyVeryUnwell"];
const MEASURED = ["symptomDays", "temperature", "heartRate", "respiratoryRate", "spO2"];

/** Findings of the vocabulary for one indication and patient: what is measured, what is seen at a glance, and the rest. */
export function arrange(vocabulary, indication, patient) {
  const byKey = new Map(vocabulary.findings.map((finding) => [finding.key, finding]));
  const specific = vocabulary.findings.filter((finding) => finding.conditions.includes(indication));
  const glance = AT_A_GLANCE[indication] ?? specific.filter((one) => one.type === "boolean").slice(0, 8).map((one) => one.key);
  const recorded = Object.keys(patient.findings);
  const fertile = patient.sex === "female" && patient.age.years >= 12 && patient.age.years <= 55 ? ["pregnant"] : [];
  const child = (patient.age.years ?? 0) < 18;
  const weighed = child || recorded.includes("weight") ? ["weight"] : [];
  const tested = !child && indication === "acute-cough" ? ["crp"] : [];
  const measured = [...MEASURED, ...weighed, ...tested];
  const shown = [...new Set([...glance, ...ALWAYS, ...fertile, ...recorded])].filter((key) => !measured.includes(key));
  const first = new Set([...measured, ...shown]);
  const general = vocabulary.findings.filter((finding) => finding.conditions.includes("any"));
  return {
    measured: measured.map((key) => byKey.get(key)),
    shown: shown.map((key) => byKey.get(key)),
    more: [...specific, ...general].filter((finding) => !first.has(finding.key)),
  };
}

/** What to ask for, of the facts that an answer calls unknown: the score's parts that are not recorded, or the fact itself. */
export function wanted(unknown, consultation) {
  return unknown.flatMap((key) => SCORES[key] ?? [key]).filter((key) => !consultation.findings.has(key));
}

/** Values with a number and unit, as Observations; they carry the SNOMED CT code where the vocabulary has one. */
export function observations(vocabulary, consultation) {
  const now = vocabulary.findings
    .filter((finding) => finding.type === "quantity" && consultation.findings.has(finding.key))
    .map((finding) => observation(finding, consultation.findings.get(finding.key), consultation, new Date().toISOString()));
  const past = (consultation.patient.past ?? []).map((one) =>
    observation(vocabulary.findings.find((finding) => finding.key === one.key), one.value, consultation, dayFromNow(-one.days)));
  return [...now, ...past];
}

function observation(finding, value, consultation, effectiveDateTime) {
  const snomed = finding.snomedCode ? [{ system: "http://snomed.info/sct", code: finding.snomedCode, display: finding.label }] : [];
  return {
    resourceType: "Observation",
    id: uuid(),
    status: "final",
    code: { coding: [...snomed, { system: FINDING, code: finding.key, display: finding.label }], text: finding.label },
    subject: { reference: `Patient/${consultation.patient.id}` },
    effectiveDateTime,
    valueQuantity: { value, unit: finding.unit, system: UCUM, code: finding.unit },
  };
}

/** Everything else that was recorded, as the answers of the practice's consultation template. */
export function assessments(vocabulary, consultation) {
  const answered = vocabulary.findings.filter(
    (finding) => finding.type !== "quantity" && consultation.findings.has(finding.key));
  if (answered.length === 0) return [];
  return [{
    resourceType: "QuestionnaireResponse",
    id: uuid(),
    questionnaire: "https://prudent.example/fhir/Questionnaire/consultation",
    status: "completed",
    subject: { reference: `Patient/${consultation.patient.id}` },
    encounter: { reference: `Encounter/${consultation.encounterId}` },
    authored: new Date().toISOString(),
    item: answered.map((finding) => ({
      linkId: finding.key, text: finding.label, answer: [answer(finding, consultation.findings.get(finding.key))] })),
  }];
}

function answer(finding, value) {
  if (finding.type === "boolean") return { valueBoolean: value };
  if (finding.type === "integer") return { valueInteger: value };
  if (finding.type === "code") return { valueCoding: { system: FINDING_VALUE, code: value, display: value } };
  return { valueString: String(value) };
}
