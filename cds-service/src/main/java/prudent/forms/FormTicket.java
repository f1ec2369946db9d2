package prudent.forms;

import java.time.Instant;
import java.util.List;

/**
 * What the link to a form stands for. It names nobody: the patient is a keyed name that only this service can make again, and for one
 * client, practice and patient only.
 *
 * @param patient the patient of one client and practice
 * @param condition key of the condition, or {@link AssessmentForms#ANY}
 * @param asked keys of the findings to ask for first
 * @param expires from when it opens nothing
 */
record FormTicket(String patient, String condition, List<String> asked, Instant expires) {

    FormTicket {
        asked = List.copyOf(asked);
    }
}
