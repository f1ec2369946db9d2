package prudent.hooks;

import org.jspecify.annotations.Nullable;
import prudent.protocol.CdsService;
import prudent.protocol.HookRequest;
import prudent.security.Caller;

/**
 * A request, the service that it is for, and who sent it.
 *
 * @param address the address under which the caller reaches this service, without a path; absent when it did not say
 */
record Call(
        CdsService service,
        Caller caller,
        HookRequest request,
        @Nullable String address) {

    /** The same call, at an address. */
    Call at(@Nullable String called) {
        return new Call(service, caller, request, called);
    }
}
