package prudent.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import prudent.decisions.events.Access;
import prudent.decisions.events.Access.Shown;
import prudent.decisions.events.Action;
import prudent.decisions.events.ActionOutcome;
import prudent.decisions.events.Annotation;
import prudent.decisions.events.Annotation.About;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Concern.Rung;
import prudent.decisions.events.Correction;
import prudent.decisions.events.Export;
import prudent.decisions.events.LaterEvent;
import prudent.decisions.events.Purge;
import prudent.decisions.events.Reply;
import prudent.decisions.events.Reply.Answer;
import prudent.decisions.events.RetentionClass;
import prudent.decisions.events.Review;
import prudent.decisions.events.Review.Verdict;
import prudent.decisions.events.Surge;

/** One event of each kind about a decision, every text of which is the given one. */
public final class SampleEvents {

    private static final Instant AT = Instant.parse("2026-11-23T10:06:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final UUID CONCERN = new UUID(5, 1);

    private SampleEvents() {}

    public static List<LaterEvent> about(UUID decision, String text) {
        var decisions = List.of(decision);
        return List.of(
                new Review(new UUID(5, 2), decision, AT, "pharmacist", Verdict.RULE_WRONG, "NG84-07", text, true),
                new Concern(CONCERN, decisions, AT, "pharmacist", "pseudonym", Rung.QUESTION, text, text, text, text),
                new Reply(new UUID(5, 3), CONCERN, decisions, AT, "pseudonym", Answer.HAD_CONTEXT, text, text, 4),
                new Correction(new UUID(5, 4), new UUID(5, 2), decisions, AT, "pharmacist", text, text),
                new Access(new UUID(5, 5), AT, "pharmacist", "PHARMACIST", Shown.RECORD_NUMBER, decisions, text),
                new Export(new UUID(5, 6), AT, "icb", "csv", Map.of("practice", text), 7, "0".repeat(64)),
                new Purge(new UUID(5, 7), AT, "admin", RetentionClass.TRAIL, AT, 12, text),
                new Action(new UUID(5, 8), CONCERN, decisions, AT, "pharmacist", "A10001", text, text, DAY, "delayed"),
                new ActionOutcome(new UUID(5, 9), new UUID(5, 8), decisions, AT, "pharmacist", text),
                new Annotation(new UUID(5, 10), AT, "pharmacist", "U00001", DAY, About.OUTBREAK, text),
                new Surge(new UUID(5, 11), AT, "icb", "QAA", AT.plusSeconds(60), text));
    }
}
