package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import prudent.decisions.Decision;
import prudent.decisions.DecisionLog;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Fact;
import prudent.intake.DraftOrder;
import prudent.intake.DrugRecognition.Recognised;
import prudent.intake.PatientRecord;
import prudent.protocol.HookResponse;
import prudent.security.Pseudonyms;

/** The straight line of a call: read the record, assess its orders, write the decision down, answer. */
@Component
final class Consultation {

    private final CallRecords records;
    private final GuidelineLibrary library;
    private final DecisionWriter writer;
    private final DecisionLog decisions;
    private final CardRenderer cards;
    private final Pseudonyms pseudonyms;
    private final CallLimits limits;

    Consultation(
            CallRecords records,
            GuidelineLibrary library,
            DecisionWriter writer,
            DecisionLog decisions,
            CardRenderer cards,
            Pseudonyms pseudonyms,
            CallLimits limits) {
        this.records = records;
        this.library = library;
        this.writer = writer;
        this.decisions = decisions;
        this.cards = cards;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
    }

    HookResponse consult(Call call) {
        PatientRecord record = records.of(call);
        List<AssessedDraft> assessed = assess(record);
        Decision decision = writer.write(call, record, assessed);
        Decision recorded = decisions.record(pseudonyms.ofCall(call.request().digest()), decision);
        return cards.render(recorded, record);
    }

    private List<AssessedDraft> assess(PatientRecord record) {
        var deadline = Deadline.in(limits.assessTimeout());
        var assessed = new ArrayList<AssessedDraft>();
        for (var order : record.orders()) {
            if (deadline.isOver()) {
                throw HookRefusal.tooLate();
            }
            if (order.drug() instanceof Recognised medicine) {
                assessed.add(
                        new AssessedDraft(order, medicine, library.assess(facts(record, order)), record.language()));
            }
        }
        return assessed;
    }

    private static List<Fact> facts(PatientRecord record, DraftOrder order) {
        var facts = new ArrayList<Fact>(record.facts().size() + order.facts().size());
        facts.addAll(record.facts());
        facts.addAll(order.facts());
        return facts;
    }
}
