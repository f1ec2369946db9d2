package prudent.forms;

import java.time.Instant;
import org.springframework.stereotype.Component;
import prudent.decisions.ShownCard;
import prudent.security.Caller;

/** Links from cards to forms. */
@Component
public final class FormLinks {

    private final FormTickets tickets;
    private final FormProperties limits;

    FormLinks(FormTickets tickets, FormProperties limits) {
        this.tickets = tickets;
        this.limits = limits;
    }

    /**
     * The path of a card's form for one patient of one caller: always the same for the same decision.
     *
     * @param since when the decision was made
     */
    public String path(Caller caller, String patientId, ShownCard.Form form, Instant since) {
        var ticket = new FormTicket(
                tickets.patient(caller, patientId), form.condition(), form.asked(), since.plus(limits.openFor()));
        return FormController.PATH + "/" + tickets.write(ticket);
    }
}
