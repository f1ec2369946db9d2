package prudent.review.decision;

import java.util.List;
import prudent.decisions.Feedback;
import prudent.decisions.RecordedDecision;
import prudent.decisions.ShownCard;
import prudent.decisions.ShownSuggestion;
import prudent.review.Wording;

/**
 * What became of a card, as one line.
 *
 * @param at when the prescriber's system says it was
 * @param text what happened
 */
record CardOutcome(String at, String text) {

    /** All answers to one card, oldest first; the last one stands. */
    static List<CardOutcome> of(ShownCard card, List<Feedback> feedback) {
        return feedback.stream()
                .filter(heard -> heard.card().equals(card.uuid()))
                .map(heard -> new CardOutcome(Wording.time(heard.at()), text(card, heard)))
                .toList();
    }

    /** The outcome of a decision in a few words. */
    static String overall(RecordedDecision recorded) {
        var cards = recorded.decision().cards();
        if (cards.isEmpty()) {
            return "No card";
        }
        return cards.stream()
                .map(card -> of(card, recorded.feedback()))
                .filter(outcomes -> !outcomes.isEmpty())
                .map(outcomes -> outcomes.get(outcomes.size() - 1).text())
                .findFirst()
                .orElse("No answer");
    }

    private static String text(ShownCard card, Feedback heard) {
        if (heard.outcome() == Feedback.Outcome.ACCEPTED) {
            var labels = card.suggestions().stream()
                    .filter(suggestion -> heard.acceptedSuggestions().contains(suggestion.uuid()))
                    .map(ShownSuggestion::label)
                    .toList();
            return labels.isEmpty() ? "Accepted" : "Accepted: " + String.join(", ", labels);
        }
        return "Overridden: " + why(heard);
    }

    private static String why(Feedback heard) {
        var reason = heard.reason();
        var comment = heard.comment() == null ? "" : "“" + heard.comment() + "”";
        if (reason == null) {
            return comment.isEmpty() ? "no reason given" : comment;
        }
        var said = reason.display() == null ? Wording.words(reason.code()) : reason.display();
        return comment.isEmpty() ? said : said + " – " + comment;
    }
}
