package prudent.decisions.store.copying;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.HeardFeedback;
import prudent.decisions.RecordedFinding;
import prudent.decisions.ShownCard;

/** Decisions of 200 practices made up at random, the first drugs and infections much more frequent than the last. */
final class MadeUpDecisions {

    private static final List<String> DRUGS = List.of(
            "amoxicillin",
            "nitrofurantoin",
            "flucloxacillin",
            "doxycycline",
            "phenoxymethylpenicillin",
            "trimethoprim",
            "clarithromycin",
            "cefalexin",
            "co-amoxiclav",
            "pivmecillinam",
            "ciprofloxacin",
            "fosfomycin");
    private static final List<String> INFECTIONS = List.of(
            "acute-cough",
            "lower-uti",
            "acute-sore-throat",
            "cellulitis",
            "otitis-media",
            "sinusitis",
            "pneumonia",
            "impetigo",
            "bites",
            "pyelonephritis");
    private static final List<String> TOPICS = List.of(
            "change-drug",
            "change-duration",
            "no-antibiotic",
            "change-dose",
            "delayed-antibiotic",
            "antibiotic-appropriate",
            "missing-information",
            "contraindicated",
            "refer");
    /** So that the body of a decision is about as long as a real one. */
    private static final String DETAIL = "What the guideline says. ".repeat(100);

    private final Random random = new Random(7);

    Decision at(Instant at) {
        // The first are much more frequent than the last.
        var infection = INFECTIONS.get((int) (INFECTIONS.size() * Math.pow(random.nextDouble(), 2)));
        var drug = DRUGS.get(
                (INFECTIONS.indexOf(infection) + (int) (4 * Math.pow(random.nextDouble(), 3))) % DRUGS.size());
        var practice = "P%05d".formatted((int) (200 * Math.pow(random.nextDouble(), 1.5)));
        var topic = TOPICS.get((int) (TOPICS.size() * Math.pow(random.nextDouble(), 2)));
        var findings = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new RecordedFinding(
                        infection + "-" + (int) (20 * Math.pow(random.nextDouble(), 2)),
                        topic,
                        infection,
                        "1",
                        "A sentence",
                        "A summary",
                        i == 0 ? null : "outranked"))
                .toList();
        var cards = random.nextInt(10) < 6 ? List.of(card(topic)) : List.<ShownCard>of();
        return new Decision(
                UUID.randomUUID(),
                at,
                "antimicrobial-order-select",
                random.nextBoolean() ? "order-select" : "order-sign",
                UUID.randomUUID().toString(),
                practice,
                practice + "-prescriber-" + random.nextInt(6),
                "patient-" + random.nextInt(3_000_000),
                null,
                "edition",
                List.of(new AssessedOrder("MedicationRequest/1", drug, List.of(), 0, findings)),
                List.of(topic),
                infection,
                List.of(),
                cards);
    }

    private static ShownCard card(String topic) {
        return new ShownCard(
                UUID.randomUUID(),
                topic,
                "warning",
                "A summary",
                DETAIL,
                "",
                "",
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    /** What is heard of the first card of a decision; one override in ten has words of the prescriber's own. */
    HeardFeedback heard(Decision decision) {
        var outcome = oneIn(3) ? Feedback.Outcome.OVERRIDDEN : Feedback.Outcome.ACCEPTED;
        var comment = outcome == Feedback.Outcome.OVERRIDDEN && oneIn(10) ? "Seen yesterday" : null;
        var card = decision.cards().get(0).uuid();
        var at = decision.recordedAt();
        return new HeardFeedback(
                decision.id(),
                decision.service(),
                decision.practice(),
                at,
                new Feedback(card, outcome, at, List.of(), null, comment));
    }

    /** Whether it comes out, in one case of so many. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }
}
