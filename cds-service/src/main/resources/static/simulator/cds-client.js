import { uuid } from "./dom.js";

/**
 * A CDS Hooks client: discovery, hook calls, feedback. Every exchange is handed to the listener as it went over the wire. Headers
 * that authenticate a call come from authenticate(address).
 */
export class CdsClient {
  constructor(listener, authenticate) {
    this.listener = listener;
    this.authenticate = authenticate;
    this.services = new Map();
  }

  async discover() {
    const answer = await fetch("/cds-services", { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`The service list could not be read (status ${answer.status}).`);
    const { services } = await answer.json();
    this.services = new Map(services.map((service) => [service.hook, service]));
  }

  service(hook) {
    const service = this.services.get(hook);
    if (!service) throw new Error(`No service answers ${hook}.`);
    return service;
  }

  /** Calls the service of a hook; each call has a hookInstance of its own. */
  async call(hook, context, prefetch, signal) {
    const service = this.service(hook);
    const request = { hook, hookInstance: uuid(), context, prefetch };
    const answer = await this.post(`/cds-services/${service.id}`, request, signal);
    return { service: service.id, cards: answer?.cards ?? [], assessment: answer?.extension?.["org.prudent.assessment"] ?? null };
  }

  accepted(card, suggestion) {
    return this.feedback(card, { outcome: "accepted", acceptedSuggestions: [{ id: suggestion.uuid }] });
  }

  overridden(card, reason, comment) {
    const overrideReason = { ...(reason && { reason }), ...(comment && { userComment: comment }) };
    const said = Object.keys(overrideReason).length > 0;
    return this.feedback(card, { outcome: "overridden", ...(said && { overrideReason }) });
  }

  async feedback(card, outcome) {
    const item = { card: card.uuid, ...outcome, outcomeTimestamp: new Date().toISOString() };
    await this.post(`/cds-services/${card.service}/feedback`, { feedback: [item] });
  }

  async post(address, body, signal) {
    const authentication = await this.authenticate(address);
    const started = performance.now();
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...authentication },
      body: JSON.stringify(body),
      signal,
    });
    const text = await response.text();
    const answer = parsed(text);
    this.listener({ address, body, status: response.status, answer: answer ?? text, milliseconds: Math.round(performance.now() - started) });
    if (!response.ok) throw new Error(answer?.issue?.[0]?.diagnostics ?? `The service answered with status ${response.status}.`);
    return answer;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
