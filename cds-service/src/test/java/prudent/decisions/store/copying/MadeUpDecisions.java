package prudent.decisions.store.copying;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.decisions.AssessedOrder;
import prudent.decisions.Decision;
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

    private final Random random = new Random(7);

    Decision at(Instant at) {
        // The first are much more frequent than the last.
        var infection = INFECTIONS.get((int) (INFECTIONS.size() * Math.pow(random.nextDouble(), 2)));
        var drug = DRUGS.get(
                (INFECTIONS.indexOf(infection) + (int) (4 * Math.pow(random.nextDouble(), 3))) % DRUGS.size());
        var practice = "P%05d".formatted((int) (200 * Math.pow(random.nextDouble(), 1.5)));
        var findings = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new RecordedFinding(
                        infection + "-" + (int) (20 * Math.pow(random.nextDouble(), 2)),
                        "change-dose",
                        infection,
                        "1",
                        "A sentence",
                        "A summary",
                        i == 0 ? null : "outranked"))
                .toList();
        var cards = random.nextInt(10) < 6 ? List.of(card()) : List.<ShownCard>of();
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
                List.of("change-dose"),
                infection,
                List.of(),
                cards);
    }

    private static ShownCard card() {
        return new ShownCard(
                UUID.randomUUID(),
                "change-dose",
                "warning",
                "A summary",
                "",
                "",
                "",
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    /** Whether it comes out, in one case of so many. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    String text(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        return new String(bytes, java.nio.charset.StandardCharsets.US_ASCII);
    }
}
