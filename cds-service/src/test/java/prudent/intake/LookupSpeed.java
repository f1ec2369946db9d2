package prudent.intake;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;

/** Measures how long the tables take to load and a product to be found: give it a data directory, with a release or without. */
final class LookupSpeed {
    private static final int ROUNDS = 200;

    private LookupSpeed() {}

    public static void main(String[] arguments) {
        var start = System.nanoTime();
        var busy = ManagementFactory.getThreadMXBean();
        var busyAtStart = busy.getCurrentThreadCpuTime();
        var terminology = Terminology.load(Path.of(arguments[0]));
        System.out.printf(
                "tables loaded in %d ms, %d ms of them at work%n",
                (System.nanoTime() - start) / 1_000_000, (busy.getCurrentThreadCpuTime() - busyAtStart) / 1_000_000);
        var codes = new ArrayList<>(terminology.products().keySet());
        var tables = terminology.drugs();
        var found = 0;
        for (var round = 0; round < ROUNDS; round++) {
            start = System.nanoTime();
            for (var code : codes) {
                found += tables.product(code) == null ? 0 : 1;
            }
            if (round % 50 == 49) {
                System.out.printf("%d ns a known product, ", (System.nanoTime() - start) / codes.size());
                start = System.nanoTime();
                for (var i = 0; i < codes.size(); i++) {
                    found += tables.product("4" + i) == null ? 0 : 1;
                }
                System.out.printf("%d ns an unknown one%n", (System.nanoTime() - start) / codes.size());
            }
        }
        System.out.println(found + " found");
    }
}
