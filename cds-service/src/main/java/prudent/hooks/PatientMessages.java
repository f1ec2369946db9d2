package prudent.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.decisions.OrderChange;
import prudent.decisions.OrderChange.Passage;
import prudent.decisions.OrderChange.Tell;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText.BackUp;
import prudent.engine.GuidelineText.PatientWords;
import prudent.engine.Translation;

/**
 * Writes the message that a prescriber can send: how long the illness lasts, what helps, when to come back. In the patient's
 * preferred language where the guideline has it, with the English beside it so that the sender knows what is sent.
 */
@Component
final class PatientMessages {

    private static final String ENGLISH = "en";

    /** The message for an order that is withdrawn, or with {@code delayed} for one that becomes a back-up prescription. */
    Optional<OrderChange> about(AssessedDraft draft, boolean delayed) {
        return draft.guideline()
                .flatMap(guideline -> Optional.ofNullable(guideline.text().patient())
                        .map(words -> message(draft, guideline, words, delayed)));
    }

    private static OrderChange message(AssessedDraft draft, Guideline guideline, PatientWords words, boolean delayed) {
        var english =
                new Passage(ENGLISH, text(words, instruction(guideline.text().backUp(), delayed)));
        var reference = draft.order().reference();
        return guideline
                .translation(draft.language())
                .map(translation -> translated(reference, translation, english, delayed))
                .orElseGet(() ->
                        new Tell(reference, "Prepare a text message with self-care advice", List.of(english), ""));
    }

    private static OrderChange translated(String reference, Translation words, Passage english, boolean delayed) {
        var texts = new ArrayList<Passage>();
        texts.add(new Passage(words.language(), text(words.patient(), delayed ? words.backUpInstruction() : "")));
        texts.add(english);
        return new Tell(
                reference,
                "Prepare a text message with self-care advice in " + words.name(),
                texts,
                words.isChecked() ? "" : "No translator has checked the " + words.name() + " text yet.");
    }

    private static String instruction(@Nullable BackUp backUp, boolean delayed) {
        return delayed && backUp != null ? backUp.instruction() : "";
    }

    private static String text(PatientWords words, String instruction) {
        return String.join(" ", words.usualLength(), words.selfCare(), words.safetyNet(), instruction)
                .strip();
    }
}
