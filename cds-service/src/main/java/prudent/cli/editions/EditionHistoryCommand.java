package prudent.cli.editions;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import prudent.cli.shared.DataArgument;
import prudent.editions.EditionHistory;

/** What answered since when. */
@Command(
        name = "history",
        description = "Says which edition answered since when, who changed it and why, oldest first.",
        mixinStandardHelpOptions = true)
final class EditionHistoryCommand implements Callable<Integer> {

    @Mixin
    DataArgument where = new DataArgument();

    @Override
    public Integer call() {
        new EditionHistory(where.data)
                .all()
                .forEach(edition -> System.out.println(edition.since() + "  " + edition.id() + "  " + edition.change()
                        + "  " + edition.by() + "  " + edition.why()));
        return 0;
    }
}
