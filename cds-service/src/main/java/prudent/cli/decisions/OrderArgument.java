package prudent.cli.decisions;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prudent.cli.shared.DataArgument;

/** In which data directory, and on whose order, a command does what is itself recorded. */
final class OrderArgument {

    private static final ZoneId DAYS_OF = ZoneId.of("Europe/London");

    @Mixin
    DataArgument where = new DataArgument();

    @Option(names = "--by", required = true, description = "Who orders it.")
    String by = "";

    Path data() {
        return where.data;
    }

    /** When a day begins; none of none. */
    static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DAYS_OF).toInstant();
    }
}
