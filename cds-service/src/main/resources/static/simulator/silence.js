/** Why there is no card, in a few words, from what the answer says about its own assessment. */
const SILENCE = {
  "antibiotic-appropriate": "Silent: agrees with guidance",
  "not-applicable": "Silent: not an antibiotic",
  "not-covered": "Silent: no guideline here covers this indication",
};

export function statusOf(answer, shown, repeated) {
  const kept = repeated > 0 ? ` ${repeated === 1 ? "A card" : `${repeated} cards`} you answered ${repeated === 1 ? "is" : "are"} not shown again.` : "";
  if (shown > 0) return `${shown === 1 ? "1 card" : `${shown} cards`}.${kept}`;
  if (repeated > 0) return kept.trim();
  const topic = answer.assessment?.topics?.[0];
  return SILENCE[topic] ?? "No advice for this order";
}
