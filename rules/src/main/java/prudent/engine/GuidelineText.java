package prudent.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.facts.Infection;

/**
 * What {@code guideline.yaml} says: where the guideline comes from, whom its rules are for, and the words for the patient.
 *
 * @param key its key, which every rule of the folder repeats
 * @param title what it is about
 * @param source the published source, as the prescriber knows it
 * @param edition date of the published source
 * @param url address of the published source
 * @param appliesTo when its rules run
 * @param infections the indications it covers, when it covers some
 * @param citesTable whether its rules speak for the table of the infection's guideline, which a card then names as its source
 * @param authoredBy who wrote the rules
 * @param checkedBy who else checked them, or that nobody has
 * @param reviewed when they were last held against the source
 * @param nextReview when that is due again
 * @param expires the last day on which more than its warnings of danger is said; absent for what other guidelines rest on
 * @param guidance what the guideline says, for the card, by topic or by rule id
 * @param patient what to tell the patient; absent where there is nothing of its own to say
 * @param leaflet a page for the patient to read; absent where none is known
 * @param backUp how a delayed prescription is worded; absent where the guideline knows none
 */
public record GuidelineText(
        String key,
        String title,
        String source,
        String edition,
        String url,
        @JsonProperty("applies_to") AppliesTo appliesTo,
        List<Infection> infections,
        @JsonProperty("cites_table") boolean citesTable,
        @JsonProperty("authored_by") String authoredBy,
        @JsonProperty("checked_by") String checkedBy,
        LocalDate reviewed,
        @JsonProperty("next_review") LocalDate nextReview,
        @Nullable LocalDate expires,
        Map<String, String> guidance,
        @Nullable PatientWords patient,
        @Nullable Leaflet leaflet,
        @JsonProperty("back_up") @Nullable BackUp backUp) {

    public GuidelineText {
        infections = infections == null ? List.of() : List.copyOf(infections);
        guidance = guidance == null ? Map.of() : Map.copyOf(guidance);
    }

    /** What the guideline says on a finding's card: of its rule, else of its topic; absent where there is nothing to say. */
    public @Nullable String guidanceOn(Finding finding) {
        var ofTheRule = guidance.get(finding.rule().id());
        return ofTheRule != null ? ofTheRule : guidance.get(finding.topic().key());
    }

    /** The same with other words on the cards. */
    GuidelineText withGuidance(Map<String, String> other) {
        return new GuidelineText(
                key,
                title,
                source,
                edition,
                url,
                appliesTo,
                infections,
                citesTable,
                authoredBy,
                checkedBy,
                reviewed,
                nextReview,
                expires,
                other,
                patient,
                leaflet,
                backUp);
    }

    /** When the rules of a folder run. */
    public enum AppliesTo {
        /** Before all others: they derive findings from findings. */
        DEFINITIONS,
        /** After the definitions and before all others: they derive scores from findings. */
        SCORES,
        /** For every antimicrobial order. */
        EVERY_ORDER,
        /** For orders with one of the folder's infections. */
        INFECTIONS
    }

    /**
     * What to tell the patient.
     *
     * @param usualLength how long the illness usually lasts
     * @param selfCare what helps
     * @param safetyNet when to come back
     */
    public record PatientWords(
            @JsonProperty("usual_length") String usualLength,
            @JsonProperty("self_care") String selfCare,
            @JsonProperty("safety_net") String safetyNet) {}

    /** A page for the patient to read, at an address that is known to last. */
    public record Leaflet(String title, String url) {}

    /**
     * How a delayed (back-up) prescription is worded.
     *
     * @param waitDays days from today until it may be dispensed
     * @param instruction what the patient is told
     */
    public record BackUp(@JsonProperty("wait_days") int waitDays, String instruction) {}
}
