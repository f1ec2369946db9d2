package prudent.cli.decisions;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.StartRefusal;
import prudent.cli.shared.ProgressLine;
import prudent.decisions.events.RetentionClass;
import prudent.decisions.log.PurgeOrder;

/** Destroys what has been kept long enough. Nothing is ever destroyed without this command. */
@Command(
        name = "purge",
        description = {
            "Destroys the content of old events of one retention class; their hashes stay, so that the chain can still be"
                    + " verified. The order itself is recorded for good. Stop the service first.",
            "Classes: record (decisions, feedback, corrections), conversation (reviews, concerns, replies), trail"
                    + " (accesses, exports). How long each is kept is for the controller of the data to decide."
        },
        mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {

    @Mixin
    OrderArgument order = new OrderArgument();

    @Option(names = "--class", paramLabel = "CLASS", required = true, description = "record, conversation or trail.")
    String retentionClass = "";

    @Option(
            names = "--before",
            paramLabel = "DATE",
            required = true,
            description = "What was recorded before this day, such as 2018-01-01.")
    LocalDate before = LocalDate.MIN;

    @Option(names = "--reason", required = true, description = "Why, such as the rule of the retention schedule.")
    String reason = "";

    @Override
    public Integer call() {
        try {
            System.out.println(purge() + " events lost their content; their hashes stay. Backups and copies in a"
                    + " PostgreSQL store have to be purged, too.");
            return 0;
        } catch (IllegalArgumentException | IOException | StartRefusal e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private long purge() throws IOException {
        var purge = new PurgeOrder(
                order.by,
                RetentionClass.valueOf(retentionClass.toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(OrderArgument.start(before)),
                reason);
        try (var progress = new ProgressLine("Purging")) {
            return purge.carryOut(order.data(), Clock.systemUTC(), progress::show);
        }
    }
}
