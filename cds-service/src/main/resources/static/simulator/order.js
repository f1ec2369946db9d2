import { uuid } from "./dom.js";
import { dayFromNow, dayOf } from "./dates.js";
import { SUPPLY_UNITS, medicationConcept, medicineOf } from "./medicines.js";
import { PRACTITIONER } from "./record.js";

const TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
const UCUM = "http://unitsofmeasure.org";
const TIMES = { 1: "once a day", 2: "twice a day", 3: "three times a day", 4: "four times a day" };
const days = (value) => ({ value, unit: "day", system: UCUM, code: "d" });

/** A draft with nothing in it yet but who it is for. */
export function emptyOrder(consultation) {
  return {
    resourceType: "MedicationRequest",
    id: uuid(),
    status: "draft",
    intent: "order",
    category: [{ coding: [{ system: `${TERMINOLOGY}medicationrequest-category`, code: "community", display: "Community" }] }],
    subject: { reference: `Patient/${consultation.patient.id}` },
    encounter: { reference: `Encounter/${consultation.encounterId}` },
    authoredOn: new Date().toISOString(),
    requester: { reference: PRACTITIONER },
    courseOfTherapyType: { coding: [{ system: `${TERMINOLOGY}medicationrequest-course-of-therapy`, code: "acute" }] },
    substitution: { allowedBoolean: false },
  };
}

/**
 * The order with this prescription: { medicine, dose, firstDose, frequency, days, delay }. What is not filled in is left
 * out, as GP systems do while an order is being written.
 */
export function prescribe(order, prescription, condition) {
  const changed = { ...order, medicationCodeableConcept: medicationConcept(prescription.medicine) };
  changed.reasonCode = condition ? [reason(condition)] : undefined;
  changed.dosageInstruction = dosage(prescription);
  changed.dispenseRequest = supply(prescription);
  return JSON.parse(JSON.stringify(changed));
}

function reason(condition) {
  const coding = condition.snomedCode
    ? { coding: [{ system: "http://snomed.info/sct", code: condition.snomedCode, display: condition.label }] } : {};
  return { ...coding, text: condition.label };
}

function dosage({ medicine, dose, firstDose, frequency, days: course, delay }) {
  if (!dose || !frequency) return undefined;
  const instruction = delay
    ? { patientInstruction: `Start only if no better after ${count(delay, "day")}, or if worse at any time.` } : {};
  const every = TIMES[frequency] ?? `${frequency} times a day`;
  if (firstDose && course > 1) {
    return [
      { sequence: 1, ...line(medicine, firstDose, 1, 1, `${amount(medicine, firstDose)} on the first day`), ...instruction },
      { sequence: 2, ...line(medicine, dose, frequency, course - 1,
        `then ${amount(medicine, dose)} ${every} for ${count(course - 1, "day")}`) },
    ];
  }
  const length = course ? ` for ${count(course, "day")}` : "";
  return [{ ...line(medicine, dose, frequency, course, `${amount(medicine, dose)} ${every}${length}`), ...instruction }];
}

function line(medicine, dose, frequency, course, text) {
  const quantity = medicine.doseUnit === "mg"
    ? { value: dose, unit: "mg", system: UCUM, code: "mg" }
    : { value: dose, unit: medicine.unit.name, system: "http://snomed.info/sct", code: medicine.unit.code };
  return {
    text,
    timing: { repeat: { ...(course && { boundsDuration: days(course) }), frequency, period: 1, periodUnit: "d" } },
    route: { coding: [{ system: "http://snomed.info/sct", code: "26643006", display: "Oral" }] },
    doseAndRate: [{ doseQuantity: quantity }],
  };
}

/** Number of tablets, capsules or millilitres; null while the order is incomplete. */
export function quantityOf({ medicine, dose, firstDose, frequency, days: course }) {
  if (!medicine || !dose || !frequency || !course) return null;
  const total = firstDose ? firstDose + dose * frequency * (course - 1) : dose * frequency * course;
  return Math.ceil(total / medicine.strength);
}

function supply(prescription) {
  const quantity = quantityOf(prescription);
  const { name, code } = prescription.medicine.unit;
  return {
    ...(prescription.delay && { validityPeriod: { start: dayFromNow(prescription.delay) } }),
    ...(quantity && { quantity: { value: quantity, unit: name, system: "http://snomed.info/sct", code } }),
    ...(prescription.days && { expectedSupplyDuration: days(prescription.days) }),
  };
}

/** The prescription that an order states; the other way round of {@link prescribe}, also for orders a card has changed. */
export function prescriptionOf(order) {
  const lines = order.dosageInstruction ?? [];
  const main = lines.at(-1);
  const quantity = main?.doseAndRate?.[0]?.doseQuantity;
  const medicine = medicineOf(order.medicationCodeableConcept ?? {});
  const unit = SUPPLY_UNITS.find((one) => one.name === order.dispenseRequest?.quantity?.unit) ?? medicine.unit;
  const repeat = main?.timing?.repeat;
  const lengths = lines.map((one) => one.timing?.repeat?.boundsDuration?.value ?? 0);
  return {
    medicine: { ...medicine, unit, doseUnit: quantity && quantity.unit !== "mg" ? unit.name : medicine.doseUnit },
    dose: quantity?.value ?? null,
    firstDose: lines.length > 1 ? lines[0].doseAndRate?.[0]?.doseQuantity?.value ?? null : null,
    frequency: repeat?.frequency ? repeat.frequency / (repeat.period ?? 1) : null,
    days: order.dispenseRequest?.expectedSupplyDuration?.value ?? (lengths.reduce((sum, one) => sum + one, 0) || null),
    delay: delayOf(order),
  };
}

function delayOf(order) {
  const start = order.dispenseRequest?.validityPeriod?.start?.slice(0, 10);
  if (!start || start <= dayOf(new Date())) return null;
  return Math.round((Date.parse(start) - Date.parse(dayOf(new Date()))) / 86_400_000);
}

/** "21 capsules", "100 ml". */
export function supplyText(quantity, unit) {
  return unit === "ml" || unit === "" ? `${quantity} ${unit}`.trim() : count(quantity, unit);
}

/** The order in one line, as it would be printed. */
export function orderText(order) {
  const concept = order.medicationCodeableConcept ?? order.code;
  const name = concept?.text ?? concept?.coding?.[0]?.display ?? order.resourceType;
  const instructions = (order.dosageInstruction ?? []).map((one) => one.text).filter(Boolean).join(", ");
  const quantity = order.dispenseRequest?.quantity;
  return [name, instructions, quantity && supplyText(quantity.value, quantity.unit ?? "")].filter(Boolean).join(" – ");
}

const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
const amount = (medicine, dose) => (medicine.doseUnit === "mg" ? `${dose} mg` : count(dose, medicine.doseUnit));
