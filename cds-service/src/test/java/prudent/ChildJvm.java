package prudent;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of ours in a process of its own, so that it can be killed as a machine kills it: with SIGKILL, at any moment. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** Starts the main method of a class with the class path of this test. */
    public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                        Stream.of(
                                java,
                                // Half the time to the first line: these processes do not live long enough for better
                                // code.
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments).map(String::valueOf))
                .toList();
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** Waits for the first line, lets it run on for a while, kills it; gives all whole lines it has printed. */
    public List<String> killAfter(Duration sinceFirstLine) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        try (var reader = process.inputReader()) {
            lines.add(String.valueOf(reader.readLine()));
            var killer = new Thread(() -> killLater(sinceFirstLine));
            killer.start();
            reader.lines().forEach(lines::add);
            killer.join();
        }
        process.waitFor();
        // Killed in the middle of a line, it has not said that line.
        var last = lines.get(lines.size() - 1);
        return lines.size() > 1 && last.length() < lines.get(0).length() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** Waits for the first line. */
    public String firstLine() throws IOException {
        return String.valueOf(process.inputReader().readLine());
    }

    /** As a machine asks politely: with SIGTERM. */
    public void askToStop() {
        process.toHandle().destroy();
    }

    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }

    private void killLater(Duration wait) {
        try {
            process.waitFor(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Through the handle: the process itself would close our end of what it has printed.
        process.toHandle().destroyForcibly();
    }
}
