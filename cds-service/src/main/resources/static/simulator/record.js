import { uuid } from "./dom.js";
import { birthDate, dayFromNow } from "./dates.js";

const SNOMED = "http://snomed.info/sct";
const TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

/** The invented GP who is signed in here. */
export const PRACTITIONER = "Practitioner/simulated-gp";

/** A searchset Bundle of these resources, as a FHIR server answers a query. */
export function searchset(resources) {
  const entry = resources.map((resource) => ({ resource, search: { mode: "match" } }));
  return { resourceType: "Bundle", type: "searchset", total: resources.length, ...(entry.length > 0 && { entry }) };
}

/** A code with its term; text alone where the record has no code. */
export function concept(text, code, system = SNOMED) {
  return code ? { coding: [{ system, code, display: text }], text } : { text };
}

export function patientResource(patient) {
  return {
    resourceType: "Patient",
    id: patient.id,
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: patient.nhsNumber }],
    active: true,
    name: [{ use: "official", family: patient.name.family, given: [patient.name.given] }],
    gender: patient.sex,
    birthDate: birthDate(patient.age),
  };
}

export function encounterResource(patient, encounterId, startedAt) {
  return {
    resourceType: "Encounter",
    id: encounterId,
    status: "in-progress",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory" },
    subject: { reference: `Patient/${patient.id}` },
    participant: [{ individual: { reference: PRACTITIONER } }],
    period: { start: startedAt },
  };
}

export function conditionResources(patient) {
  return patient.problems.map((problem, index) => ({
    resourceType: "Condition",
    id: `${patient.id}-problem-${index + 1}`,
    clinicalStatus: concept("Active", "active", `${TERMINOLOGY}condition-clinical`),
    verificationStatus: concept("Confirmed", "confirmed", `${TERMINOLOGY}condition-ver-status`),
    category: [concept("Problem list item", "problem-list-item", `${TERMINOLOGY}condition-category`)],
    code: concept(problem.text, problem.code),
    subject: { reference: `Patient/${patient.id}` },
    recordedDate: dayFromNow(-(problem.years * 365 + 100)),
  }));
}

/** Allergies; an empty list of a patient becomes the coded "no known allergy", because somebody asked. */
export function allergyResources(patient) {
  const base = (index) => ({
    resourceType: "AllergyIntolerance",
    id: `${patient.id}-allergy-${index}`,
    clinicalStatus: concept("Active", "active", `${TERMINOLOGY}allergyintolerance-clinical`),
    verificationStatus: concept("Confirmed", "confirmed", `${TERMINOLOGY}allergyintolerance-verification`),
    patient: { reference: `Patient/${patient.id}` },
  });
  if (patient.allergies.length === 0) {
    return [{ ...base(0), code: concept("No known allergy", "716186003"), recordedDate: dayFromNow(-200) }];
  }
  return patient.allergies.map((allergy, index) => ({
    ...base(index + 1),
    code: concept(allergy.text, allergy.code),
    ...(allergy.criticality && { criticality: allergy.criticality }),
    recordedDate: dayFromNow(-allergy.years * 365),
    reaction: [{ manifestation: [{ text: allergy.reaction }], description: allergy.description, severity: allergy.severity }],
  }));
}

/** Current medicines as active, past antibiotics as completed MedicationRequests. */
export function medicationResources(patient) {
  const request = (medicine, status, days) => ({
    resourceType: "MedicationRequest",
    id: uuid(),
    status,
    intent: "order",
    medicationCodeableConcept: concept(medicine.text, medicine.code, "https://dmd.nhs.uk"),
    subject: { reference: `Patient/${patient.id}` },
    authoredOn: dayFromNow(-days),
  });
  return [
    ...patient.medicines.map((medicine) => request(medicine, "active", 60)),
    ...patient.antibiotics.map((course) => request(course, "completed", course.days)),
  ];
}
