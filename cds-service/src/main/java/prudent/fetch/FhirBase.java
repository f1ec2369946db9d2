package prudent.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Base address of a FHIR server, taken apart once, so that two spellings of one address are equal and two addresses never are.
 *
 * @param scheme https, or http on this machine
 * @param host in lower case
 * @param port the one that is meant, even where it goes without saying
 * @param path without a slash at the end
 */
record FhirBase(String scheme, String host, int port, String path) {

    private static final int LONGEST = 4096;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The base that an address names; nothing when it is no address of a FHIR server. */
    static @Nullable FhirBase of(String address) {
        var uri = uri(address);
        return uri == null || uri.getRawQuery() != null ? null : of(uri);
    }

    private static @Nullable FhirBase of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawPath() == null) {
            return null;
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var isSafe = scheme.equals("https") || (scheme.equals("http") && THIS_MACHINE.contains(host));
        if (!isSafe || uri.getRawUserInfo() != null || uri.getRawFragment() != null || isCrooked(uri.getRawPath())) {
            return null;
        }
        var path = uri.getRawPath();
        var port = uri.getPort() >= 0 ? uri.getPort() : usualPort(scheme);
        return new FhirBase(scheme, host, port, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static @Nullable URI uri(String address) {
        if (address.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether a server may take the path for another one than it looks like. */
    private static boolean isCrooked(String path) {
        var lower = path.toLowerCase(Locale.ROOT) + (path.endsWith("/") ? "" : "/");
        return lower.contains("//")
                || lower.contains("/../")
                || lower.contains("/./")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c");
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** The address of a query under this base. */
    String url(String query) {
        return this + "/" + query;
    }

    /** The address that a link leads to; nothing when it leaves this base. */
    @Nullable
    String page(String link) {
        // Some servers do not encode the bar between system and code.
        var uri = uri(link.replace("|", "%7C"));
        if (uri == null || link.isBlank() || (uri.getScheme() == null && link.startsWith("/"))) {
            return null;
        }
        var absolute = uri.getScheme() == null ? uri(this + "/" + uri) : uri;
        if (absolute == null) {
            return null;
        }
        var target = of(absolute);
        return target != null && target.isWithin(this) ? absolute.toString() : null;
    }

    private boolean isWithin(FhirBase base) {
        return scheme.equals(base.scheme)
                && host.equals(base.host)
                && port == base.port
                && (path.equals(base.path) || path.startsWith(base.path + "/"));
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == usualPort(scheme) ? "" : ":" + port) + path;
    }
}
