import { element } from "./dom.js";
import { MEDICINES } from "./medicines.js";
import { quantityOf, supplyText } from "./order.js";

const TIMES = [[1, "once a day"], [2, "twice a day"], [3, "three times a day"], [4, "four times a day"]];

/** The prescription being written. changed(prescription) is told every change; a chosen medicine brings its usual dose. */
export class PrescriptionView {
  constructor(form, changed) {
    this.form = form;
    this.changed = changed;
    this.fields = Object.fromEntries(["medicine", "dose", "firstDose", "frequency", "days", "delayed", "delay"].map(
      (name) => [name, form.elements.namedItem(name)]));
    this.fields.frequency.append(...TIMES.map(([number, text]) => element("option", { value: String(number) }, text)));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => this.react(event.target));
  }

  /** Offers the formulary, with what this prescriber usually gives such a patient first. */
  offer(usual) {
    this.usual = usual;
    const option = (medicine) => element("option", { value: medicine.name }, medicine.name);
    const habit = MEDICINES.filter((medicine) => medicine.name === usual?.name);
    this.fields.medicine.replaceChildren(
      element("option", { value: "" }, "None"),
      element("optgroup", { label: "Used last time" }, habit.map(option)),
      element("optgroup", { label: "Formulary" }, MEDICINES.filter((medicine) => !habit.includes(medicine)).map(option)));
    this.write(null);
  }

  react(field) {
    if (field === this.fields.medicine) this.write(this.withUsualDose(field.value));
    else if (field === this.fields.delayed) this.fields.delay.value = field.checked ? this.fields.delay.value || "3" : "";
    this.shown = this.read();
    this.show();
    this.changed(this.shown);
  }

  withUsualDose(name) {
    const medicine = MEDICINES.find((one) => one.name === name) ?? (this.shown?.medicine.name === name ? this.shown.medicine : null);
    if (medicine === null) return null;
    const usual = this.usual?.name === name ? this.usual : medicine.usual;
    return { medicine, dose: usual.dose ?? null, firstDose: usual.firstDose ?? null, frequency: usual.frequency ?? null,
      days: usual.days ?? null, delay: null };
  }

  /** What the fields say now; null when no medicine is chosen. */
  read() {
    const medicine = this.shown?.medicine;
    if (!this.fields.medicine.value || !medicine) return null;
    const number = (field) => (field.value === "" ? null : Number(field.value));
    return { medicine, dose: number(this.fields.dose), firstDose: number(this.fields.firstDose),
      frequency: number(this.fields.frequency), days: number(this.fields.days),
      delay: this.fields.delayed.checked ? number(this.fields.delay) : null };
  }

  /** Fills the fields, for instance after a card has changed the order. */
  write(prescription) {
    this.shown = prescription;
    const name = prescription?.medicine.name ?? "";
    if (![...this.fields.medicine.options].some((option) => option.value === name)) {
      this.fields.medicine.append(element("option", { value: name }, name));
    }
    this.fields.medicine.value = name;
    for (const field of ["dose", "firstDose", "frequency", "days", "delay"]) this.fields[field].value = prescription?.[field] ?? "";
    this.fields.delayed.checked = Boolean(prescription?.delay);
    this.show();
  }

  show() {
    const { medicine, firstDose } = this.shown ?? {};
    this.form.querySelector("[data-for=dose]").textContent = `Dose (${medicine?.doseUnit ?? "mg"})`;
    this.form.querySelector("[data-for=firstDose]").hidden = !firstDose;
    this.form.querySelector("[data-for=delay]").hidden = !this.fields.delayed.checked;
    const quantity = this.shown ? quantityOf(this.shown) : null;
    this.form.querySelector("#quantity").textContent = quantity === null ? "–" : supplyText(quantity, medicine.unit.name);
    for (const name of ["dose", "frequency", "days", "delayed"]) this.fields[name].disabled = !medicine;
  }
}
