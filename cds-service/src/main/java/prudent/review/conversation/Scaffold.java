package prudent.review.conversation;

import prudent.decisions.RecordedDecision;
import prudent.decisions.RecordedFinding;
import prudent.decisions.events.Concern.Rung;
import prudent.engine.GuidelineLibrary;
import prudent.review.Wording;

/**
 * The four parts of a message as they are offered to the sender, who changes them as they like: what was seen, what is asked, where
 * it can be read, and what the sender offers.
 */
public record Scaffold(String fact, String question, String reference, String offer) {

    static Scaffold of(Rung rung, RecordedDecision recorded, GuidelineLibrary library) {
        var fact = fact(recorded);
        return switch (rung) {
            case APPRECIATION -> new Scaffold(fact + " I thought this was careful prescribing.", "", "", "Thank you.");
            case QUESTION ->
                new Scaffold(
                        fact,
                        "What was I not able to see from the record?",
                        reference(recorded, library),
                        "I am happy to talk it over whenever suits you.");
            case PATTERN ->
                new Scaffold(
                        fact + " I have seen this in at least three similar consultations.",
                        "Is there something about these patients, or about how the practice works, that I should know?",
                        reference(recorded, library),
                        "Shall we look at them together for ten minutes this week?");
            case SAFETY ->
                new Scaffold(
                        fact,
                        "Could you look at this today, and tell me what you find?",
                        reference(recorded, library),
                        "I am ringing the practice as well, and can help with contacting the patient.");
        };
    }

    private static String fact(RecordedDecision recorded) {
        var decision = recorded.decision();
        var drug = decision.orders().stream()
                .findFirst()
                .map(order -> Wording.drug(order.drug()))
                .orElse("an antibiotic");
        var indication = decision.indication();
        var what = indication == null
                ? " without a reason that I could see"
                : " for " + Wording.indication(indication).toLowerCase(java.util.Locale.UK);
        return "I noticed " + drug + what + " on " + Wording.time(decision.recordedAt()) + ".";
    }

    private static String reference(RecordedDecision recorded, GuidelineLibrary library) {
        return recorded.decision().orders().stream()
                .flatMap(order -> order.findings().stream())
                .filter(finding -> finding.withheldBecause() == null)
                .findFirst()
                .map(finding -> reference(finding, library))
                .orElse("");
    }

    private static String reference(RecordedFinding finding, GuidelineLibrary library) {
        var title = library.find(finding.guideline())
                .map(guideline -> guideline.text().title())
                .orElse(finding.guideline());
        return title + ", " + finding.section() + ": " + finding.sentence() + ".";
    }
}
