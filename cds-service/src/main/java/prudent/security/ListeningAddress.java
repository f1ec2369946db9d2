package prudent.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.StartRefusal;

/** Where Prudent listens. Without registered clients it takes calls from anybody, and therefore listens on this machine only. */
@Component
public final class ListeningAddress {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningAddress.class);

    private final boolean loopback;

    ListeningAddress(@Value("${server.address:#{null}}") @Nullable InetAddress address, PrudentProperties properties) {
        loopback = address != null && address.isLoopbackAddress();
        if (properties.clients() == null) {
            requireLoopback();
            LOG.warn(
                    "CALLS ARE OPEN: whoever can reach this machine's port may call the CDS services, and the demonstration"
                            + " users have a known password. Fine for a trial on one machine; for anything else register the"
                            + " clients with --prudent.clients=FILE.");
        } else if (!loopback && properties.baseUrl() == null) {
            LOG.warn("Tokens are checked against the address in the Host header, which the caller writes. Set"
                    + " --prudent.base-url to the address that clients call.");
        }
    }

    private void requireLoopback() {
        if (!loopback) {
            throw new StartRefusal("Without registered clients Prudent takes calls from anybody who reaches it, so it"
                    + " listens on this machine only: leave server.address at 127.0.0.1, or register the clients with"
                    + " --prudent.clients=FILE.");
        }
    }

    /** Whether only programs of this machine can call. */
    public boolean isLoopback() {
        return loopback;
    }
}
