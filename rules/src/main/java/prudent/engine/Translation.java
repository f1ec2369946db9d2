package prudent.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import prudent.engine.GuidelineText.PatientWords;

/**
 * The words for the patient in another language than English: {@code patient.pl.yaml} for Polish.
 *
 * @param language its code (BCP 47)
 * @param name its name in English
 * @param patient the words
 * @param backUpInstruction what the patient is told about a delayed prescription; empty where the guideline knows none
 * @param isChecked whether a translator has checked it
 * @param checkedBy who that was, or that nobody has
 */
public record Translation(
        String language,
        String name,
        PatientWords patient,
        @JsonProperty("back_up_instruction") String backUpInstruction,
        @JsonProperty("is_checked") boolean isChecked,
        @JsonProperty("checked_by") String checkedBy) {

    public Translation {
        backUpInstruction = backUpInstruction == null ? "" : backUpInstruction;
    }
}
