package prudent.intake.patient;

import org.jspecify.annotations.Nullable;
import prudent.facts.AllergyReaction;
import prudent.intake.codes.AllergyTables;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges the kind of a recorded reaction by its words, the most severe that they support. Urticaria whose time is not said
 * counts as immediate; a rash counts as immediate when it is said to have come at once.
 */
final class ReactionJudge {
    private static final int NEGATION_REACH = 6;

    private final AllergyTables tables;
    private boolean urticaria;
    private boolean soon;
    private boolean late;
    private boolean severe;

    ReactionJudge(AllergyTables tables) {
        this.tables = tables;
    }

    AllergyReaction judge(ObjectNode entry, String path) {
        var text = new StringBuilder();
        var code = FhirJson.object(entry, "code", path);
        if (code != null) {
            say(text, FhirJson.text(code, "text", path + ".code"));
        }
        notes(text, entry, path);
        severe = "high".equals(FhirJson.text(entry, "criticality", path));
        for (var reaction : FhirJson.objects(entry, "reaction", path)) {
            reaction(text, reaction, path + ".reaction");
        }
        return weigh(worst(text.toString()));
    }

    private void reaction(StringBuilder text, ObjectNode reaction, String path) {
        severe |= "severe".equals(FhirJson.text(reaction, "severity", path));
        for (var manifestation : FhirJson.objects(reaction, "manifestation", path)) {
            say(text, FhirJson.text(manifestation, "text", path + ".manifestation"));
            for (var coding : FhirJson.objects(manifestation, "coding", path + ".manifestation")) {
                say(text, FhirJson.text(coding, "display", path + ".manifestation.coding"));
            }
        }
        say(text, FhirJson.text(reaction, "description", path));
        notes(text, reaction, path);
    }

    private static void notes(StringBuilder text, ObjectNode holder, String path) {
        for (var note : FhirJson.objects(holder, "note", path)) {
            say(text, FhirJson.text(note, "text", path + ".note"));
        }
    }

    private static void say(StringBuilder text, @Nullable String said) {
        if (said != null && text.length() + said.length() < 4096) {
            text.append(AllergyMapper.lower(said)).append(" ; ");
        }
    }

    private AllergyReaction worst(String text) {
        var worst = AllergyReaction.UNCLEAR;
        for (var words : tables.reactionWords()) {
            if (!isSaid(text, words.words())) {
                continue;
            }
            urticaria |= words.isUrticaria();
            soon |= words.isSoon();
            late |= words.isLate();
            // The constants stand in the order of severity.
            if (words.reaction() != null && words.reaction().compareTo(worst) < 0) {
                worst = words.reaction();
            }
        }
        return worst;
    }

    private AllergyReaction weigh(AllergyReaction words) {
        var atOnce = urticaria ? soon || !late : words == AllergyReaction.NON_SEVERE_RASH && soon;
        if (atOnce || words == AllergyReaction.SEVERE_IMMEDIATE || words == AllergyReaction.SEVERE_DELAYED) {
            return words == AllergyReaction.SEVERE_DELAYED ? words : AllergyReaction.SEVERE_IMMEDIATE;
        }
        if (severe) {
            return words == AllergyReaction.SIDE_EFFECT ? AllergyReaction.UNCLEAR : AllergyReaction.SEVERE_IMMEDIATE;
        }
        return words;
    }

    /** Whether the words stand in the text at the beginning of a word, and no "no" stands before them in the same clause. */
    private static boolean isSaid(String text, String words) {
        var at = text.indexOf(words);
        while (at >= 0) {
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) && !isDenied(text, at)) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }

    private static boolean isDenied(String text, int at) {
        var end = at;
        for (var words = 0; words < NEGATION_REACH && end > 0; words++) {
            var start = end - 1;
            while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            var word = text.substring(start, end).strip();
            if (word.equals("no") || word.equals("not") || word.equals("without") || word.equals("denies")) {
                return true;
            }
            if (word.endsWith(";") || word.endsWith(",") || word.endsWith(".") || word.equals("but")) {
                return false;
            }
            end = start;
        }
        return false;
    }
}
