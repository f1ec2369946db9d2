package prudent.hooks;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Bounds how many calls are worked on at a time. What comes beyond that is refused at once and not kept waiting: under too much
 * load, waiting only makes every answer late.
 */
@Component
final class CallsInFlight {

    private final Semaphore places;

    CallsInFlight(CallLimits limits) {
        places = new Semaphore(limits.inFlight());
    }

    /** Whether a call that came now would be refused. */
    boolean isFull() {
        return places.availablePermits() == 0;
    }

    /** Does the work of a call, its body read, in one of the places; or refuses it. */
    <T> T admit(Supplier<T> call) {
        if (!places.tryAcquire()) {
            throw HookRefusal.busy();
        }
        try {
            return call.get();
        } finally {
            places.release();
        }
    }
}
