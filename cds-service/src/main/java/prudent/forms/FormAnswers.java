package prudent.forms;

import java.util.List;
import org.springframework.stereotype.Component;
import prudent.security.Caller;
import tools.jackson.databind.node.ObjectNode;

/** What was answered on forms, for the next call about the same patient. */
@Component
public final class FormAnswers {

    private final FormTickets tickets;
    private final SavedAnswers saved;

    FormAnswers(FormTickets tickets, SavedAnswers saved) {
        this.tickets = tickets;
        this.saved = saved;
    }

    /** Answers about a patient of the same client and practice, as QuestionnaireResponses; not to be changed. */
    public List<ObjectNode> about(Caller caller, String patientId) {
        return saved.isEmpty() ? List.of() : saved.about(tickets.patient(caller, patientId));
    }
}
