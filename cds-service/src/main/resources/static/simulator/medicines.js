/**
 * What can be prescribed here: dm+d virtual medicinal products, as a GP system's formulary. Strength is in milligrams for
 * each unit, or for each millilitre of a liquid. The dose of a combination product is counted in tablets.
 */
const CAPSULE = { name: "capsule", code: "428641000" };
const TABLET = { name: "tablet", code: "428673006" };
const MILLILITRE = { name: "ml", code: "258773002" };

export const SUPPLY_UNITS = [CAPSULE, TABLET, MILLILITRE];

const product = (code, name, unit, strength, usual = {}) => ({ code, name, unit, strength, doseUnit: "mg", usual });
const combination = (code, name, usual) => ({ code, name, unit: TABLET, strength: 1, doseUnit: "tablet", usual });

export const MEDICINES = [
  product("39732411000001106", "Amoxicillin 500mg capsules", CAPSULE, 500, { dose: 500, frequency: 3, days: 5 }),
  product("41941111000001109", "Amoxicillin 250mg/5ml oral suspension", MILLILITRE, 50),
  product("41953811000001101", "Phenoxymethylpenicillin 250mg tablets", TABLET, 250, { dose: 500, frequency: 4, days: 5 }),
  product("41953711000001109", "Phenoxymethylpenicillin 125mg/5ml oral solution", MILLILITRE, 25),
  product("41953911000001106", "Phenoxymethylpenicillin 250mg/5ml oral solution", MILLILITRE, 50),
  product("41946311000001103", "Clarithromycin 250mg tablets", TABLET, 250, { dose: 250, frequency: 2, days: 5 }),
  product("41946511000001109", "Clarithromycin 500mg tablets", TABLET, 500, { dose: 500, frequency: 2, days: 5 }),
  product("35368711000001104", "Clarithromycin 125mg/5ml oral suspension", MILLILITRE, 25),
  product("37083211000001101", "Clarithromycin 250mg/5ml oral suspension", MILLILITRE, 50),
  product("41948311000001104", "Doxycycline 100mg capsules", CAPSULE, 100, { dose: 100, firstDose: 200, frequency: 1, days: 5 }),
  product("41948811000001108", "Erythromycin 250mg gastro-resistant tablets", TABLET, 250, { dose: 500, frequency: 4, days: 5 }),
  combination("39732211000001107", "Co-amoxiclav 500mg/125mg tablets", { dose: 1, frequency: 3, days: 5 }),
  product("11034311000001100", "Azithromycin 250mg tablets", TABLET, 250, { dose: 500, frequency: 1, days: 3 }),
  product("39694811000001102", "Cefalexin 500mg capsules", CAPSULE, 500, { dose: 500, frequency: 3, days: 5 }),
  product("41951211000001101", "Levofloxacin 500mg tablets", TABLET, 500, { dose: 500, frequency: 1, days: 5 }),
  { ...combination(null, "Paracetamol 500mg tablets", { dose: 2, frequency: 4, days: 5 }) },
];

/** The product of a medication concept; one that is not in the list is read off its name. */
export function medicineOf(concept) {
  const coding = concept.coding ?? [];
  const name = concept.text ?? coding.find((one) => one.display)?.display ?? "";
  const known = MEDICINES.find(
    (one) => (one.code !== null && coding.some((coded) => coded.code === one.code)) || (coding.length === 0 && one.name === name),
  );
  if (known) return known;
  const strength = name.match(/([\d.]+)\s?mg(?:\/([\d.]+)\s?ml)?/i);
  const unit = strength?.[2] ? MILLILITRE : /tablet/i.test(name) ? TABLET : CAPSULE;
  const amount = strength ? Number(strength[1]) / Number(strength[2] ?? 1) : 1;
  return { code: coding[0]?.code ?? null, name, unit, strength: amount, doseUnit: "mg", usual: {} };
}

/** The medicine as a CodeableConcept; without a code it is text alone, as GP systems also send it. */
export function medicationConcept(medicine) {
  if (medicine.code === null) return { text: medicine.name };
  return { coding: [{ system: "https://dmd.nhs.uk", code: medicine.code, display: medicine.name }], text: medicine.name };
}
