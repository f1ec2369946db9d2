package prudent.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages of the assessment forms. Whoever has a card's link may answer its form while the link lasts: no sign-in, no session, and
 * nothing about the patient on the page.
 */
@Controller
class FormController {

    static final String PATH = "/assessment";

    private static final String NOTHING_ANSWERED = "Nothing was answered. Answer a question, or close this page.";
    private static final String NOT_KEPT =
            "The answers could not be saved. Try again, or record them in your clinical system.";

    private final FormTickets tickets;
    private final AssessmentForms forms;
    private final SavedAnswers saved;
    private final Clock clock;

    FormController(FormTickets tickets, AssessmentForms forms, SavedAnswers saved, Clock clock) {
        this.tickets = tickets;
        this.forms = forms;
        this.saved = saved;
        this.clock = clock;
    }

    @GetMapping(PATH + "/{link}")
    String form(@PathVariable String link, Model model) {
        return show(tickets.read(link), Submission.NONE, "", model);
    }

    /** The ticket is checked before the fields are read. */
    @PostMapping(path = PATH + "/{link}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(@PathVariable String link, HttpServletRequest request, HttpServletResponse answer, Model model) {
        var ticket = tickets.read(link);
        var form = forms.of(ticket.condition());
        var questions = Stream.concat(form.questions(), asked(form, ticket).stream())
                .distinct()
                .toList();
        var entered = AnswerReader.read(questions, request.getParameterMap());
        if (!entered.problems().isEmpty() || entered.answers().isEmpty()) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(ticket, entered, entered.problems().isEmpty() ? NOTHING_ANSWERED : "", model);
        }
        var response = ResponseWriter.write(form, ticket, entered.answers(), clock.instant());
        if (!saved.save(ticket, response)) {
            answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(ticket, entered, NOT_KEPT, model);
        }
        return "redirect:" + PATH + "/" + link + "/saved";
    }

    @GetMapping(PATH + "/{link}/saved")
    String saved(@PathVariable String link, Model model) {
        var ticket = tickets.read(link);
        var kept = saved.to(ticket);
        model.addAttribute(
                "count", kept.map(each -> SavedAnswers.answers(each.response())).orElse(0));
        model.addAttribute("again", PATH + "/" + link);
        return "form-saved";
    }

    private String show(FormTicket ticket, Submission entered, String notice, Model model) {
        var form = forms.of(ticket.condition());
        model.addAttribute("notice", notice);
        model.addAttribute("form", FormView.of(form, asked(form, ticket), ticket, entered));
        return "form";
    }

    private List<FormItem> asked(AssessmentForm form, FormTicket ticket) {
        return forms.questions(form, ticket.asked());
    }

    @ExceptionHandler(TicketRefused.class)
    String refused(TicketRefused refused, HttpServletResponse answer, Model model) {
        answer.setStatus((refused.isExpired() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
        model.addAttribute("isExpired", refused.isExpired());
        return "form-closed";
    }
}
