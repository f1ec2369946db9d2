package prudent.authoring.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import prudent.decisions.log.DecisionLog;
import prudent.facts.Fact;
import prudent.intake.PatientRecordReader;
import prudent.intake.record.RecordRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The orders that an author wants tried: of a pasted call, of a logged decision, or made up. */
@Component
final class TrialOrders {

    private static final int LONGEST_CALL = 1_000_000;

    private final PatientRecordReader records;
    private final DecisionLog log;

    TrialOrders(PatientRecordReader records, DecisionLog log) {
        this.records = records;
        this.log = log;
    }

    /**
     * The facts of each order by its name, or why there are none.
     *
     * @param problems what could not be understood
     */
    record Understood(Map<String, List<Fact>> orders, List<String> problems) {

        static Understood no(String problem) {
            return new Understood(Map.of(), List.of(problem));
        }
    }

    Understood read(TrialForm form) {
        if (TrialForm.isGiven(form.decision())) {
            return decision(Objects.requireNonNull(form.decision()).strip());
        }
        if (TrialForm.isGiven(form.call())) {
            return call(Objects.requireNonNull(form.call()));
        }
        var made = new TrialFacts(form);
        return made.problems().isEmpty()
                ? new Understood(Map.of("", made.facts()), List.of())
                : new Understood(Map.of(), made.problems());
    }

    private Understood call(String json) {
        if (json.length() > LONGEST_CALL) {
            return Understood.no("The call is longer than a call may be.");
        }
        try {
            var call = JsonMapper.shared().readTree(json);
            var record = records.read(call.path("hook").asString(""), call.path("context"), call.get("prefetch"));
            var orders = new LinkedHashMap<String, List<Fact>>();
            for (var order : record.orders()) {
                var facts = new ArrayList<>(record.facts());
                facts.addAll(order.facts());
                orders.put(order.reference(), facts);
            }
            return new Understood(orders, List.of());
        } catch (JacksonException e) {
            return Understood.no("The call is no JSON: " + e.getOriginalMessage());
        } catch (RecordRefused e) {
            return Understood.no("The call cannot be answered: " + e.getMessage());
        }
    }

    /** Of the decision an author sees what the rules saw, and nothing that says whose it is. */
    private Understood decision(String id) {
        try {
            var orders = new LinkedHashMap<String, List<Fact>>();
            log.find(UUID.fromString(id)).ifPresent(recorded -> recorded.decision()
                    .orders()
                    .forEach(order -> orders.put(order.orderId(), order.givenFacts())));
            return orders.isEmpty()
                    ? Understood.no("There is no decision " + id + " in the log.")
                    : new Understood(orders, List.of());
        } catch (IllegalArgumentException noIdentity) {
            return Understood.no("“" + id + "” is not the id of a decision.");
        }
    }
}
