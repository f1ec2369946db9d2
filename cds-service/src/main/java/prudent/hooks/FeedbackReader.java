package prudent.hooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.Feedback;
import prudent.decisions.Feedback.Outcome;
import prudent.decisions.Feedback.OverrideReason;
import tools.jackson.databind.JsonNode;

/** Reads the body of a feedback call; the standard's shape and nothing looser, so that no feedback is ever half heard. */
final class FeedbackReader {

    private static final int LONGEST_COMMENT = 2000;
    private static final int LONGEST_CODING = 500;
    private static final int MOST_ITEMS = 100;
    private static final int LATEST_YEAR = 9999;

    private FeedbackReader() {}

    static List<Feedback> read(JsonNode body) {
        var items = body.path("feedback");
        if (!items.isArray() || items.isEmpty()) {
            throw HookRefusal.malformed("feedback is required and must be an array with at least one item.");
        }
        if (items.size() > MOST_ITEMS) {
            throw HookRefusal.malformed("feedback has more than " + MOST_ITEMS + " items: send them in parts.");
        }
        var feedback = new ArrayList<Feedback>();
        for (var item : items) {
            feedback.add(item(item));
        }
        return feedback;
    }

    private static Feedback item(JsonNode item) {
        var outcome = outcome(item.path("outcome").asString(""));
        var accepted = acceptedSuggestions(item.path("acceptedSuggestions"));
        if (outcome == Outcome.ACCEPTED && accepted.isEmpty()) {
            throw HookRefusal.malformed("An accepted card needs acceptedSuggestions with at least one id.");
        }
        var override = item.get("overrideReason");
        var reason = override == null ? null : reason(override.get("reason"));
        var comment = override == null ? null : comment(override.get("userComment"));
        if (override != null && reason == null && comment == null) {
            throw HookRefusal.malformed("overrideReason needs a reason with code and system, or a userComment.");
        }
        return new Feedback(uuid(item.path("card"), "card"), outcome, timestamp(item), accepted, reason, comment);
    }

    private static Outcome outcome(String text) {
        return switch (text) {
            case "accepted" -> Outcome.ACCEPTED;
            case "overridden" -> Outcome.OVERRIDDEN;
            default -> throw HookRefusal.malformed("outcome must be accepted or overridden.");
        };
    }

    private static List<UUID> acceptedSuggestions(JsonNode suggestions) {
        if (suggestions.isMissingNode()) {
            return List.of();
        }
        if (!suggestions.isArray() || suggestions.size() > MOST_ITEMS) {
            throw HookRefusal.malformed(
                    "acceptedSuggestions must be an array of at most " + MOST_ITEMS + " objects with an id.");
        }
        var ids = new ArrayList<UUID>();
        for (var suggestion : suggestions) {
            ids.add(uuid(suggestion.path("id"), "acceptedSuggestions.id"));
        }
        return ids;
    }

    private static @Nullable OverrideReason reason(@Nullable JsonNode reason) {
        if (reason == null) {
            return null;
        }
        var system = string(reason.path("system"), "overrideReason.reason.system");
        var code = string(reason.path("code"), "overrideReason.reason.code");
        if (system.isBlank() || code.isBlank()) {
            throw HookRefusal.malformed("overrideReason.reason needs a code and a system.");
        }
        var display = text(reason.get("display"), "overrideReason.reason.display");
        checkLength(system, LONGEST_CODING, "overrideReason.reason.system");
        checkLength(code, LONGEST_CODING, "overrideReason.reason.code");
        checkLength(display, LONGEST_CODING, "overrideReason.reason.display");
        return new OverrideReason(system, code, display);
    }

    private static @Nullable String comment(@Nullable JsonNode comment) {
        var text = text(comment, "userComment");
        checkLength(text, LONGEST_COMMENT, "userComment");
        return text;
    }

    private static void checkLength(@Nullable String text, int longest, String field) {
        if (text != null && text.length() > longest) {
            throw HookRefusal.malformed(field + " is longer than " + longest + " characters.");
        }
    }

    private static @Nullable String text(@Nullable JsonNode node, String field) {
        if (node == null) {
            return null;
        }
        var text = string(node, field);
        return text.isBlank() ? null : text;
    }

    /** Nothing when it is missing; never a number or an object read as if it were a text. */
    private static String string(JsonNode node, String field) {
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isString()) {
            throw HookRefusal.malformed(field + " must be a string.");
        }
        return node.stringValue();
    }

    private static UUID uuid(JsonNode node, String field) {
        try {
            return UUID.fromString(node.asString(""));
        } catch (IllegalArgumentException e) {
            throw HookRefusal.malformed(field + " must be a UUID that this service gave.");
        }
    }

    private static Instant timestamp(JsonNode item) {
        try {
            var time = OffsetDateTime.parse(item.path("outcomeTimestamp").asString(""));
            if (time.getYear() < 1 || time.getYear() > LATEST_YEAR) {
                throw new DateTimeException("a year of four digits is expected");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw HookRefusal.malformed("outcomeTimestamp must be a time like 2026-11-23T10:00:00Z.");
        }
    }
}
