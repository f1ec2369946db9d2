package prudent.decisions.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import prudent.decisions.Decision;
import prudent.decisions.EventJson;
import prudent.decisions.EventTerms;
import prudent.decisions.events.EventKind;
import prudent.decisions.journal.JournalLookup;

/** Finds one decision in a data directory, for the command line; the service may be running. */
public final class DecisionLookup {

    private DecisionLookup() {}

    /** The decision with this id. */
    public static Optional<Decision> find(Path data, UUID id) throws IOException {
        return JournalLookup.find(data, EventTerms.own(EventKind.DECISION, id)).stream()
                .findFirst()
                .map(event -> EventJson.read(event.body(), Decision.class));
    }
}
