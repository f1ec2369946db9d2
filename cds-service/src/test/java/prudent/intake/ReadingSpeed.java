package prudent.intake;

import java.nio.file.Path;

/** Measures how long one call takes to read once warm: give it the file of a call. */
final class ReadingSpeed {
    private static final int ROUNDS = 20_000;

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        var start = System.nanoTime();
        var terminology = Terminology.load();
        System.out.printf("tables loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        var reader = new PatientRecordReader(terminology, Calls.CLOCK);
        var file = Calls.JSON.readTree(Path.of(arguments[0]));
        var request = file.has("request") ? file.get("request") : file;
        var facts = 0;
        for (var round = 0; round < 5; round++) {
            start = System.nanoTime();
            for (var i = 0; i < ROUNDS; i++) {
                facts += reader.read(request.get("hook").stringValue(), request.get("context"), request.get("prefetch"))
                        .facts()
                        .size();
            }
            System.out.printf("%.1f µs a call%n", (System.nanoTime() - start) / 1000.0 / ROUNDS);
        }
        System.out.println(facts + " facts");
    }
}
