package prudent.decisions.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A disk as it was written, step by step, of which a power cut leaves what had been synced and any part of the rest. */
final class TracedDisk {

    private static final int SECTOR = 512;

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Content> files = new HashMap<>();
    private final StringBuilder printed = new StringBuilder();
    private final boolean isSyncing;

    /** @param isSyncing whether a sync has any effect: a disk that only says so is what the control is */
    TracedDisk(boolean isSyncing) {
        this.isSyncing = isSyncing;
    }

    /** Something that was done: a file opened, written, cut, synced, renamed or deleted, a text printed. */
    static final class Step {

        private final char kind;
        private final int file;
        private final long offset;
        private final byte[] bytes;

        Step(char kind, int file, long offset, byte[] bytes) {
            this.kind = kind;
            this.file = file;
            this.offset = offset;
            this.bytes = bytes;
        }

        char kind() {
            return kind;
        }
    }

    /** What of a file is on the disk for certain, and what was done to it since. */
    private static final class Content {

        private final Bytes durable = new Bytes(new byte[0], 0);
        private final List<Step> since = new ArrayList<>();

        void sync() {
            since.forEach(durable::apply);
            since.clear();
        }
    }

    /** All steps of a trace, as far as they are whole. */
    static List<Step> read(Path trace) throws IOException {
        var steps = new ArrayList<Step>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(trace), 1 << 16))) {
            while (true) {
                var kind = (char) in.readByte();
                var file = Integer.reverseBytes(in.readInt());
                var offset = Long.reverseBytes(in.readLong());
                var bytes = new byte[Integer.reverseBytes(in.readInt())];
                in.readFully(bytes);
                steps.add(new Step(kind, file, offset, bytes));
            }
        } catch (EOFException end) {
            return steps;
        }
    }

    void take(Step step) {
        switch (step.kind) {
            case 'O' -> {
                var name = new String(step.bytes, UTF_8);
                names.put(step.file, name);
                files.computeIfAbsent(name, none -> new Content());
            }
            case 'P' -> printed.append(new String(step.bytes, UTF_8));
            case 'U' -> files.remove(new String(step.bytes, UTF_8));
            case 'R' -> {
                var both = new String(step.bytes, UTF_8).split("\n", 2);
                var moved = files.remove(both[0]);
                if (moved != null) {
                    files.put(both[1], moved);
                }
            }
            case 'S' -> {
                if (isSyncing) {
                    content(step).sync();
                }
            }
            default -> content(step).since.add(step);
        }
    }

    private Content content(Step step) {
        return files.computeIfAbsent(names.getOrDefault(step.file, ""), none -> new Content());
    }

    /** The lines that had been printed to their end. */
    List<String> lines() {
        return printed.substring(0, printed.lastIndexOf("\n") + 1).lines().toList();
    }

    /** Writes what a cut might have left: of each later write all, nothing, or some of its sectors. */
    void cut(Path from, Path to, Random random) throws IOException {
        for (var file : files.entrySet()) {
            var path = Path.of(file.getKey());
            if (!path.startsWith(from)
                    || path.toString().endsWith("-shm")
                    || path.toString().contains("/native/")) {
                continue;
            }
            var bytes = file.getValue().durable.copy();
            for (var step : file.getValue().since) {
                for (var left : left(step, random)) {
                    bytes.apply(left);
                }
            }
            var target = to.resolve(from.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, bytes.copy().bytes);
        }
    }

    private static List<Step> left(Step step, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(step);
            default -> sectors(step, random);
        };
    }

    private static List<Step> sectors(Step step, Random random) {
        var kept = new ArrayList<Step>();
        for (var at = 0; at < step.bytes.length; at += SECTOR) {
            if (random.nextBoolean()) {
                var end = Math.min(at + SECTOR, step.bytes.length);
                kept.add(new Step(step.kind, step.file, step.offset + at, Arrays.copyOfRange(step.bytes, at, end)));
            }
        }
        return kept;
    }

    /** A file's content, which grows. */
    private static final class Bytes {

        private byte[] bytes;
        private int length;

        Bytes(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        void apply(Step step) {
            var offset = (int) step.offset;
            var end = step.kind == 'T' ? offset : Math.max(length, offset + step.bytes.length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * end);
            }
            if (end < length) {
                Arrays.fill(bytes, end, length, (byte) 0);
            }
            System.arraycopy(step.bytes, 0, bytes, offset, step.bytes.length);
            length = end;
        }

        Bytes copy() {
            return new Bytes(Arrays.copyOf(bytes, length), length);
        }
    }
}
