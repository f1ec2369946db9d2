package prudent.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import prudent.RunningPrudent;
import prudent.facts.Age;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.Dose;

/** Decisions of the usual shape for tests, about no patient at all. */
public final class SampleDecisions {

    public static final String SERVICE = "antimicrobial-order-select";

    private SampleDecisions() {}

    /** The digest of a call with this body. */
    public static byte[] callDigest(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A decision with one order, one card and one suggestion, new in every identity. */
    public static Decision decision(String hookInstance, String practice, Instant recordedAt) {
        var order = new AssessedOrder(
                "MedicationRequest/1",
                "amoxicillin",
                List.of(new Age(34, 410), new AntimicrobialOrder(Antimicrobial.AMOXICILLIN, false), new Dose(500, 3)),
                3,
                List.of(
                        new RecordedFinding(
                                "SAMPLE-01", "no-antibiotic", "sample", "1.1", "A sentence", "A summary", null),
                        new RecordedFinding(
                                "SAMPLE-02",
                                "change-dose",
                                "sample",
                                "1.2",
                                "A sentence",
                                "A summary",
                                "no-antibiotic outranks it")));
        return new Decision(
                UUID.randomUUID(),
                recordedAt,
                SERVICE,
                "order-select",
                hookInstance,
                practice,
                "prescriberpseudonym",
                "patientpseudonym",
                null,
                "edition",
                List.of(order),
                List.of("no-antibiotic", "change-dose"),
                "acute-sore-throat",
                List.of("feverPAIN"),
                List.of(card()));
    }

    /** A decision about one order, without cards. */
    public static Decision concluding(String edition, AssessedOrder order) {
        return new Decision(
                UUID.randomUUID(),
                RunningPrudent.NOW,
                SERVICE,
                "order-select",
                UUID.randomUUID().toString(),
                "A10001",
                "prescriberpseudonym",
                "patientpseudonym",
                null,
                edition,
                List.of(order),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** The same decision with a sealed record number. */
    public static Decision sealed(Decision decision, String recordNumber) {
        return new Decision(
                decision.id(),
                decision.recordedAt(),
                decision.service(),
                decision.hook(),
                decision.hookInstance(),
                decision.practice(),
                decision.prescriber(),
                decision.patient(),
                recordNumber,
                decision.edition(),
                decision.orders(),
                decision.topics(),
                decision.indication(),
                decision.unknown(),
                decision.cards());
    }

    private static ShownCard card() {
        var start = OrderChange.Start.delayed(LocalDate.of(2026, 11, 26), "Start if no better.");
        return new ShownCard(
                UUID.randomUUID(),
                "no-antibiotic",
                "warning",
                "A summary",
                "A detail",
                "A guideline",
                "https://guideline.example/",
                List.of(),
                null,
                List.of(new ShownSuggestion(
                        UUID.randomUUID(),
                        "Change it",
                        true,
                        List.of(new OrderChange.Amend("MedicationRequest/1", "Delay it", null, List.of(), start)))),
                "MedicationRequest/1",
                null);
    }
}
