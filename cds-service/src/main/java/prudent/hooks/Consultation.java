package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import prudent.decisions.Decision;
import prudent.decisions.log.DecisionLog;
import prudent.editions.Editions;
import prudent.engine.Assessment;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Fact;
import prudent.intake.PatientRecord;
import prudent.intake.orders.DraftOrder;
import prudent.intake.products.DrugRecognition.Recognised;
import prudent.protocol.HookResponse;
import prudent.security.Pseudonyms;
import prudent.surge.Surges;

/** The straight line of a call: read the record, assess its orders, write the decision down, answer. */
@Component
final class Consultation {

    private final CallRecords records;
    private final Editions editions;
    private final DecisionWriter writer;
    private final DecisionLog decisions;
    private final CardRenderer cards;
    private final Pseudonyms pseudonyms;
    private final CallLimits limits;
    private final Surges surges;

    Consultation(
            CallRecords records,
            Editions editions,
            DecisionWriter writer,
            DecisionLog decisions,
            CardRenderer cards,
            Pseudonyms pseudonyms,
            CallLimits limits,
            Surges surges) {
        this.records = records;
        this.editions = editions;
        this.writer = writer;
        this.decisions = decisions;
        this.cards = cards;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
        this.surges = surges;
    }

    HookResponse consult(Call call) {
        // One edition from beginning to end, whatever is released meanwhile.
        var practice = call.caller().practice();
        var library = editions.answering(practice);
        PatientRecord record = records.of(call);
        List<AssessedDraft> assessed = assess(library, record, surges.isOn(practice));
        Decision decision = writer.write(call, library.edition(), record, assessed);
        Decision recorded = decisions.record(pseudonyms.ofCall(call.request().digest()), decision);
        var response = cards.render(recorded, record, call);
        tryOut(decision, practice);
        return response;
    }

    /** An edition on trial gives its opinion when the answer has been written, and nobody waits for it. */
    private void tryOut(Decision decision, String practice) {
        var trial = editions.trial();
        if (trial != null) {
            decision.orders().stream()
                    .filter(order -> order.drug() != null)
                    .forEach(order -> trial.ask(decision.id(), practice, order.givenFacts()));
        }
    }

    private List<AssessedDraft> assess(GuidelineLibrary library, PatientRecord record, boolean inSurge) {
        var deadline = Deadline.in(limits.assessTimeout());
        var assessed = new ArrayList<AssessedDraft>();
        for (var order : record.orders()) {
            if (deadline.isOver()) {
                throw HookRefusal.tooLate();
            }
            if (order.drug() instanceof Recognised medicine) {
                var assessment = assess(library, facts(record, order));
                assessed.add(new AssessedDraft(
                        order, medicine, library, inSurge ? assessment.inSurge() : assessment, record.language()));
            }
        }
        return assessed;
    }

    private Assessment assess(GuidelineLibrary library, List<Fact> facts) {
        try {
            return library.assess(facts);
        } catch (RuntimeException e) {
            var trial = editions.trial();
            if (trial != null) {
                trial.failed(library.edition());
            }
            throw e;
        }
    }

    private static List<Fact> facts(PatientRecord record, DraftOrder order) {
        var facts = new ArrayList<Fact>(record.facts().size() + order.facts().size());
        facts.addAll(record.facts());
        facts.addAll(order.facts());
        return facts;
    }
}
