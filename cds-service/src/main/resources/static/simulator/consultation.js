import { uuid } from "./dom.js";
import { emptyOrder, prescribe } from "./order.js";
import { PRACTITIONER } from "./record.js";

/** One consultation with one patient: what was found, and the orders being written. */
export class Consultation {
  constructor(patient) {
    this.patient = patient;
    this.encounterId = uuid();
    this.startedAt = new Date().toISOString();
    this.indication = patient.indication;
    this.findings = new Map(Object.entries(patient.findings));
    this.orders = [];
    this.answered = new Set();
  }

  /** The order the form writes; cards may add others beside it. */
  get draft() {
    return this.orders.find((order) => order.resourceType === "MedicationRequest") ?? null;
  }

  /** Writes the prescription into the draft, or takes the draft back when there is none. */
  write(prescription, condition) {
    const draft = this.draft;
    if (prescription === null) {
      this.orders = this.orders.filter((order) => order !== draft);
      return;
    }
    const written = prescribe(draft ?? emptyOrder(this), prescription, condition);
    this.orders = draft ? this.orders.map((order) => (order === draft ? written : order)) : [...this.orders, written];
  }

  /**
   * Does what a suggestion of a card says, all actions together: what goes, what comes, what changes. A card that only adds
   * something is settled by it; one that changed the order may speak again if the order is changed back.
   */
  apply(card, suggestion) {
    const actions = suggestion.actions ?? [];
    if (actions.every((action) => action.type === "create")) this.answered.add(sameness(card));
    const of = (type) => actions.filter((action) => action.type === type);
    for (const action of of("delete")) {
      const gone = action.resourceId ?? `${action.resource?.resourceType}/${action.resource?.id}`;
      this.orders = this.orders.filter((order) => `${order.resourceType}/${order.id}` !== gone);
    }
    // A message to the patient is a draft to send, not an order.
    for (const action of of("create").filter((each) => each.resource.resourceType !== "CommunicationRequest")) {
      this.orders.push({ id: uuid(), ...action.resource });
    }
    for (const action of of("update")) {
      this.orders = this.orders.map((order) => (order.id === action.resource.id ? action.resource : order));
    }
  }

  /** The context of a hook; order-select also names the orders it is about. */
  context(hook) {
    const draftOrders = { resourceType: "Bundle", type: "collection", entry: this.orders.map((resource) => ({ resource })) };
    const context = { userId: PRACTITIONER, patientId: this.patient.id, encounterId: this.encounterId };
    if (hook === "order-select") context.selections = [`MedicationRequest/${this.draft.id}`];
    return { ...context, draftOrders };
  }
}

/** What makes two cards the same to a prescriber who has answered one of them. */
export function sameness(card) {
  return `${card.source?.topic?.code ?? ""} ${card.summary}`;
}
