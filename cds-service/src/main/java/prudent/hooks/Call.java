package prudent.hooks;

import prudent.protocol.CdsService;
import prudent.protocol.HookRequest;
import prudent.security.Caller;

/** A request, the service that it is for, and who sent it. */
record Call(CdsService service, Caller caller, HookRequest request) {}
