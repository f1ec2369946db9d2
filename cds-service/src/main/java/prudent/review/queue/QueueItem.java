package prudent.review.queue;

import java.util.UUID;
import prudent.decisions.store.query.DecisionRow;
import prudent.review.Wording;

/**
 * A decision that is worth a look.
 *
 * @param id the decision
 * @param rank what kind of look
 * @param reason why this one, in a sentence
 * @param recordedAt when it was given
 * @param practice ODS code of the practice
 * @param prescriber enough of the pseudonym to recognise it
 * @param indication what for
 * @param drug what was ordered
 * @param topic what was concluded first
 * @param outcome what became of it
 */
public record QueueItem(
        UUID id,
        Rank rank,
        String reason,
        String recordedAt,
        String practice,
        String prescriber,
        String indication,
        String drug,
        String topic,
        String outcome) {

    static QueueItem of(DecisionRow row, Rank rank, String reason) {
        var topic = row.topic();
        return new QueueItem(
                row.id(),
                rank,
                reason,
                Wording.time(row.recordedAt()),
                row.practice(),
                Wording.pseudonym(row.prescriber()),
                Wording.indication(row.indication()),
                Wording.drug(row.drug()),
                topic == null ? "" : Wording.sentence(topic),
                outcome(row));
    }

    private static String outcome(DecisionRow row) {
        return switch (row.outcome()) {
            case SILENT -> "No card";
            case OPEN -> row.ignored() == null ? "No answer" : "Probably ignored (" + row.ignored() + ")";
            case ACCEPTED -> "Accepted";
            case OVERRIDDEN -> "Overridden";
        };
    }
}
