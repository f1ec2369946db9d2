package prudent.review.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prudent.decisions.events.Concern;
import prudent.decisions.events.Reply;
import prudent.decisions.log.DecisionThread;

/**
 * A concern with all that was said since, oldest first.
 *
 * @param concern what opened it
 * @param replies what both sides said after that
 */
public record Conversation(Concern concern, List<Reply> replies) {

    public Conversation {
        replies = List.copyOf(replies);
    }

    /** The conversations about a decision, oldest first. */
    public static List<Conversation> of(DecisionThread thread) {
        return thread.concerns().stream()
                .map(concern -> new Conversation(
                        concern,
                        thread.replies().stream()
                                .filter(reply -> reply.concern().equals(concern.id()))
                                .toList()))
                .toList();
    }

    public UUID id() {
        return concern.id();
    }

    /** What both agreed; absent while it is open. */
    public @Nullable String outcome() {
        return replies.stream()
                .map(Reply::outcome)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean isOpen() {
        return outcome() == null;
    }

    /** The prescriber's first word. */
    public Optional<Reply> firstReply() {
        return replies.stream().filter(this::isPrescribers).findFirst();
    }

    /** Whether something is the prescriber's word, not the reviewer's. */
    public boolean isPrescribers(Reply reply) {
        return reply.from().equals(concern.to());
    }

    /** Whether the prescriber has the next word. */
    public boolean awaitsPrescriber() {
        return isOpen() && (replies.isEmpty() || !isPrescribers(replies.get(replies.size() - 1)));
    }

    /** From the concern to the prescriber's first word. */
    public Optional<Duration> timeToReply() {
        return firstReply().map(reply -> Duration.between(concern.at(), reply.at()));
    }

    /** When something was last said. */
    public Instant lastAt() {
        return replies.isEmpty()
                ? concern.at()
                : replies.get(replies.size() - 1).at();
    }
}
