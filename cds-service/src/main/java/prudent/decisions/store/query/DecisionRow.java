package prudent.decisions.store.query;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a list.
 *
 * @param id identity of the decision
 * @param recordedAt when the answer was given
 * @param practice ODS code of the practice
 * @param prescriber pseudonym of the prescriber
 * @param patient pseudonym of the patient
 * @param hook the hook it was called for
 * @param indication vocabulary key of the condition that was assessed
 * @param drug key of the first drug that was recognised
 * @param topic the most important thing concluded
 * @param cards how many cards were shown
 * @param outcome what was reported of them
 * @param ignored how sure it is that an open card was ignored, {@code likely} or {@code possible}: inferred, never reported
 */
public record DecisionRow(
        UUID id,
        Instant recordedAt,
        String practice,
        String prescriber,
        String patient,
        String hook,
        @Nullable String indication,
        @Nullable String drug,
        @Nullable String topic,
        int cards,
        Outcome outcome,
        @Nullable String ignored) {}
