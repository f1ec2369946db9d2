import { assessments, observations } from "./findings.js";
import {
  allergyResources, conditionResources, encounterResource, medicationResources, patientResource, searchset,
} from "./record.js";

const SOURCES = {
  patient: ({ consultation }) => patientResource(consultation.patient),
  encounter: ({ consultation }) => encounterResource(consultation.patient, consultation.encounterId, consultation.startedAt),
  conditions: ({ consultation }) => searchset(conditionResources(consultation.patient)),
  observations: ({ consultation, vocabulary }) => searchset(observations(vocabulary, consultation)),
  allergies: ({ consultation }) => searchset(allergyResources(consultation.patient)),
  medications: ({ consultation }) => searchset(medicationResources(consultation.patient)),
  assessments: ({ consultation, vocabulary }) => searchset(assessments(vocabulary, consultation)),
};

/** What the service asked for in its prefetch templates, as far as this record has it. */
export function prefetchFor(service, consultation, vocabulary) {
  const wanted = Object.keys(service.prefetch ?? {}).filter((key) => key in SOURCES);
  return Object.fromEntries(wanted.map((key) => [key, SOURCES[key]({ consultation, vocabulary })]));
}
