package prudent.intake;

import java.util.List;

/**
 * What a call asks about.
 *
 * @param hook the hook that fired
 * @param patientId the patient whom all of it is about
 * @param drafts the draft orders, assessed or not
 */
record Orders(String hook, String patientId, List<Draft> drafts) {}
