import { cardView } from "./cards.js";
import { CdsClient } from "./cds-client.js";
import { Consultation, sameness } from "./consultation.js";
import { element } from "./dom.js";
import { wanted } from "./findings.js";
import { findingsView, markWanted } from "./findings-view.js";
import { orderText, prescriptionOf } from "./order.js";
import { PATIENTS } from "./patients/index.js";
import { PrescriptionView } from "./prescription-view.js";
import { prefetchFor } from "./prefetch.js";
import { authenticate } from "./tokens.js";
import { bannerView, recordView } from "./record-view.js";
import { statusOf } from "./silence.js";
import { wireView } from "./wire-view.js";

const DEBOUNCE = 300;
const ISSUE = "Issue";
const part = (id) => document.getElementById(id);
const client = new CdsClient((exchange) => part("wire").replaceChildren(...wireView(exchange)), authenticate);
const prescription = new PrescriptionView(part("prescription"), changed);
let vocabulary = { findings: [], conditions: [] };
let consultation = null;
let running = null;
let timer = 0;
let awayAtForm = false;

function open(patient) {
  consultation = new Consultation(patient);
  part("story").textContent = patient.story;
  part("banner").replaceChildren(...bannerView(patient));
  part("record").replaceChildren(...recordView(patient, vocabulary));
  part("indication").value = patient.indication;
  prescription.offer(patient.usual);
  showFindings();
  forget();
  settle("Choose a medicine and Prudent looks at it.");
}

function showFindings() {
  part("findings").replaceChildren(...findingsView(vocabulary, consultation, () => changed(prescription.read())));
}

/** Anything the prescriber changes makes the order a draft again and asks for advice once the changing stops. */
function changed(written) {
  consultation.write(written, vocabulary.conditions.find((condition) => condition.key === consultation.indication));
  ask();
}

function ask() {
  showOrders();
  part("sign").textContent = "Sign";
  forget();
  if (consultation.draft === null) {
    settle("Nothing is ordered. No advice is needed.");
    return;
  }
  timer = setTimeout(() => consult("order-select"), DEBOUNCE);
}

/** An answer that is still on its way is no longer wanted. */
function forget() {
  clearTimeout(timer);
  running?.abort();
  part("cards").replaceChildren();
  part("decision").replaceChildren();
  markWanted(part("findings"), []);
}

async function consult(hook) {
  const asked = new AbortController();
  running = asked;
  part("advice").setAttribute("aria-busy", "true");
  try {
    const prefetch = prefetchFor(client.service(hook), consultation, vocabulary);
    const answer = await client.call(hook, consultation.context(hook), prefetch, asked.signal);
    if (running !== asked) return;
    show(answer, hook);
  } catch (failure) {
    if (failure.name !== "AbortError") settle(`Prudent did not answer: ${failure.message} You can go on prescribing.`, "failed");
  } finally {
    if (running === asked) part("advice").removeAttribute("aria-busy");
  }
}

function show(answer, hook) {
  const fresh = answer.cards.filter((card) => !consultation.answered.has(sameness(card)));
  const views = fresh.map((card) => cardView({ ...card, service: answer.service }, { accept, dismiss }));
  part("cards").replaceChildren(...views);
  const status = statusOf(answer, fresh.length, answer.cards.length - fresh.length);
  if (hook === "order-sign" && fresh.length === 0) issue(status);
  else if (hook === "order-sign") {
    settle(`Not issued yet: ${status}`);
    part("sign").textContent = ISSUE;
  } else settle(status, fresh.length === 0 ? "silent" : "cards");
  markWanted(part("findings"), wanted(answer.assessment?.unknown ?? [], consultation));
  const decision = answer.assessment?.decision;
  if (decision) part("decision").replaceChildren(element("a", { href: `/decisions/${encodeURIComponent(decision)}` }, "How Prudent came to this"));
}

function accept(card, suggestion) {
  consultation.apply(card, suggestion);
  tell(client.accepted(card, suggestion));
  prescription.write(consultation.draft ? prescriptionOf(consultation.draft) : null);
  ask();
  part("status").focus();
}

function dismiss(card, reason, comment) {
  consultation.answered.add(sameness(card));
  tell(client.overridden(card, reason, comment));
  const view = [...part("cards").children].find((one) => one.querySelector("h3").textContent === card.summary);
  view?.remove();
  settle(part("cards").childElementCount > 0 ? "Dismissed. 1 card left." : "Dismissed. It will not be repeated in this consultation.");
  part("status").focus();
}

/** Feedback that does not arrive never holds up the prescriber. */
function tell(feedback) {
  feedback.catch((failure) => settle(`The answer was applied, but Prudent could not note it: ${failure.message}`, "failed"));
}

function sign() {
  if (consultation.draft === null) {
    settle("Choose a medicine before signing.");
    return;
  }
  if (part("sign").textContent === ISSUE) {
    issue("");
    return;
  }
  forget();
  consult("order-sign");
}

function issue(status) {
  settle(["Prescription issued.", status].filter(Boolean).join(" "), "issued");
  part("sign").textContent = "Sign";
}

function showOrders() {
  part("orders").replaceChildren(...consultation.orders.map((order) => element("li", {}, orderText(order))));
}

function settle(text, kind = "") {
  part("status").textContent = text;
  part("status").dataset.kind = kind;
  showOrders();
}

function fillChoices() {
  const groups = Map.groupBy
    ? Map.groupBy(PATIENTS, (patient) => patient.group)
    : PATIENTS.reduce((map, patient) => map.set(patient.group, [...(map.get(patient.group) ?? []), patient]), new Map());
  part("patient").append(...[...groups].map(([label, patients]) => element("optgroup", { label },
    patients.map((patient) => element("option", { value: patient.id }, `${patient.name.given} ${patient.name.family} – ${patient.story.split(/[.:;]/)[0]}`)))));
  part("indication").append(...vocabulary.conditions.map((one) => element("option", { value: one.key }, one.label)));
}

/** Whoever opens an assessment form from a card and comes back gets the advice that the answers give. */
function followForms() {
  part("cards").addEventListener("click", (event) => {
    const address = event.target.closest?.("a")?.href ?? "";
    awayAtForm ||= URL.canParse(address) && new URL(address).pathname.startsWith("/assessment/");
  });
  const back = () => {
    if (!awayAtForm || document.visibilityState !== "visible" || !document.hasFocus()) return;
    awayAtForm = false;
    ask();
  };
  document.addEventListener("visibilitychange", back);
  window.addEventListener("focus", back);
}

async function start() {
  vocabulary = await (await fetch("/simulator/vocabulary")).json();
  fillChoices();
  part("patient").addEventListener("change", (event) => open(PATIENTS.find((patient) => patient.id === event.target.value)));
  part("indication").addEventListener("change", (event) => {
    consultation.indication = event.target.value;
    showFindings();
    changed(prescription.read());
  });
  part("sign").addEventListener("click", sign);
  followForms();
  open(PATIENTS[0]);
  await client.discover();
}

start().catch((failure) => settle(`The simulator could not start: ${failure.message}`, "failed"));
