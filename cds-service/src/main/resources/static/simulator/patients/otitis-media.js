/** Invented children with earache. Ages and intervals, never dates. */
const NO_SPREAD = { mastoidSwelling: false, facialNervePalsy: false, suppurativeComplication: false, systemicallyVeryUnwell: false };

export const OTITIS_MEDIA = [
  {
    id: "otitis-media-discharge",
    group: "Otitis media",
    story: "Six years old, two days of earache and now discharge.",
    name: { given: "Juniper", family: "Notional" }, sex: "female", age: { years: 6 }, nhsNumber: "9990002061",
    indication: "acute-otitis-media",
    problems: [], medicines: [], antibiotics: [], allergies: [],
    findings: { earLaterality: "unilateral", otorrhoea: true, eardrumRedOrBulging: true, ...NO_SPREAD, symptomDays: 2,
      temperature: 38.1, weight: 20 },
    usual: { name: "Amoxicillin 250mg/5ml oral suspension", dose: 250, frequency: 3, days: 7 },
  },
  {
    id: "otitis-media-bilateral",
    group: "Otitis media",
    story: "18 months, both ears red and bulging.",
    name: { given: "Otis", family: "Hypothetical" }, sex: "male", age: { months: 18 }, nhsNumber: "9990002134",
    indication: "acute-otitis-media",
    problems: [], medicines: [], antibiotics: [], allergies: [],
    findings: { earLaterality: "bilateral", otorrhoea: false, eardrumRedOrBulging: true, eardrumPerforation: false,
      ...NO_SPREAD, symptomDays: 2, temperature: 38.4, weight: 11, feverTrafficLight: "green" },
    usual: { name: "Amoxicillin 250mg/5ml oral suspension", dose: 250, frequency: 3, days: 5 },
  },
  {
    id: "otitis-media-no-weight",
    group: "Otitis media",
    story: "Four years old with discharge, a hive rash with amoxicillin, and no weight on record.",
    name: { given: "Ffion", family: "Theoretical" }, sex: "female", age: { years: 4 }, nhsNumber: "9990002207",
    indication: "acute-otitis-media",
    problems: [], medicines: [], antibiotics: [],
    allergies: [{ text: "Allergy to penicillin", code: "91936005", reaction: "Urticaria",
      description: "Urticarial rash within 1 hour", severity: "moderate", years: 1 }],
    findings: { earLaterality: "unilateral", otorrhoea: true, eardrumRedOrBulging: true, ...NO_SPREAD, symptomDays: 3,
      temperature: 38.2, feverTrafficLight: "green" },
    usual: { name: "Clarithromycin 125mg/5ml oral suspension", dose: 125, frequency: 2, days: 5 },
  },
];
