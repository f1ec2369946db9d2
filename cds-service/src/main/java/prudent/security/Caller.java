package prudent.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import prudent.protocol.CardSupport;

/**
 * Who sent a call, as its token proves and the file of clients says.
 *
 * @param issuer the registered client; empty when calls are open to anybody
 * @param practice ODS code of the practice that it calls for, or {@value #UNKNOWN_PRACTICE}
 * @param fhirServers base addresses, without a slash at the end, of the FHIR servers that may be asked on its behalf
 * @param cards what it can do with cards
 */
public record Caller(String issuer, String practice, List<URI> fhirServers, CardSupport cards) {

    /** Stands for the practice when nobody said which one it is. */
    public static final String UNKNOWN_PRACTICE = "unknown";

    /** Somebody who was not asked who they are. */
    public static final Caller ANYBODY = new Caller("", UNKNOWN_PRACTICE, List.of(), CardSupport.STANDARD);

    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        fhirServers = List.copyOf(fhirServers);
    }

    /** The caller whose token was accepted; without registered clients, anybody. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller known ? known : ANYBODY;
    }

    /** Has the request remember that this caller sent it. */
    public void sent(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
