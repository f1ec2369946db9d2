package prudent.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token says that it may be used for: SMART App Launch scopes, as versions 1 ({@code .read}) and 2 ({@code .rs}) write them. */
final class Scopes {

    private static final Pattern RESOURCE_SCOPE =
            Pattern.compile("(patient|user|system)/([A-Za-z]{1,64}|\\*)\\.(read|write|\\*|c?r?u?d?s?)(\\?.{0,1000})?");

    /** Types that may be read; absent when the token does not say what it is for. */
    private final @Nullable List<String> readable;

    private final boolean isReadOnly;

    private Scopes(@Nullable List<String> readable, boolean isReadOnly) {
        this.readable = readable;
        this.isReadOnly = isReadOnly;
    }

    static Scopes of(String text) {
        if (text.isBlank()) {
            return new Scopes(null, true);
        }
        var readable = new ArrayList<String>();
        var isReadOnly = true;
        for (var scope : text.strip().split("\\s+", -1)) {
            var matcher = RESOURCE_SCOPE.matcher(scope);
            if (matcher.matches()) {
                var access = matcher.group(3);
                isReadOnly &= isReading(access) && !matcher.group(1).equals("system");
                if (!access.equals("write") && (access.contains("r") || access.equals("*"))) {
                    readable.add(matcher.group(2));
                }
            }
        }
        return new Scopes(readable, isReadOnly);
    }

    private static boolean isReading(String access) {
        return access.equals("read") || (!access.isEmpty() && "rs".contains(access));
    }

    /** Whether the token gives nobody who steals it from us more than reading on behalf of this user. */
    boolean isReadOnly() {
        return isReadOnly;
    }

    boolean mayRead(String type) {
        return readable == null || readable.contains("*") || readable.contains(type);
    }
}
