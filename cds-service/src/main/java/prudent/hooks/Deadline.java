package prudent.hooks;

import java.time.Duration;

/** A moment by which a stage of a call must be done, on the clock that never jumps. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime > 0;
    }
}
