package prudent.engine;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The second layer of defence: whatever the first let through, compiled rules refer to nothing but what ordinary rules refer to, by
 * exact names of classes and members, and hold no code that can go in circles. The names were learnt from the packaged
 * guidelines and are kept in a file that is reviewed; a test tells when they change.
 */
final class ClassGuard {

    static final String NAMES = "prudent/engine/names-that-compiled-rules-use.txt";

    private static final Set<String> ALLOWED =
            GuidelineFiles.packagedText(NAMES).lines().collect(Collectors.toUnmodifiableSet());

    /** What the Java machine itself looks up through the rules' classes, which name none of it. */
    private static final Set<String> OF_THE_MACHINE = Set.of("java.lang.Throwable");

    private static final Pattern OURS = Pattern.compile("prudent\\.(facts|advice)\\.\\w+(\\$\\w+)?(\\.[\\w<>]+)?");
    private static final Pattern OWN_PACKAGE = Pattern.compile("guidelines\\.[a-z0-9_]+\\.");
    private static final Pattern HASH = Pattern.compile("[0-9A-F]{32}|(?<=\\.P)[0-9A-F]{2}(?=\\.)");
    private static final Pattern METADATA = Pattern.compile("(?<=DomainClassesMetadata#[.$])\\w+(?=_Metadata)");
    private static final Pattern RULE =
            Pattern.compile("RuleMethods\\d+|\\.rule_\\w+|(?<=[a-z_])\\d+$|(?<=[a-z_])\\d+(?=\\.)");

    private ClassGuard() {}

    /** Refuses classes that could do what no rule does. */
    static void check(SortedMap<String, byte[]> classes) {
        var strange = new TreeSet<String>();
        classes.forEach((name, bytes) -> {
            var file = new ClassFile(bytes);
            file.references().stream().filter(each -> !isAllowed(each)).forEach(strange::add);
            if (file.canGoInCircles()) {
                strange.add("code that may not come to an end");
            }
        });
        if (!strange.isEmpty()) {
            throw new GuidelineDefect(List.of(
                    "the rules do what no rule may do, and were not loaded; they use " + String.join(", ", strange)));
        }
    }

    /** Whether a class may be seen by compiled rules. */
    static boolean isAllowed(String reference) {
        return OURS.matcher(reference).matches()
                || ALLOWED.contains(general(reference))
                || OF_THE_MACHINE.contains(reference);
    }

    /** A name with what differs from rule to rule taken out. */
    static String general(String reference) {
        var own = OWN_PACKAGE.matcher(reference);
        var general = own.lookingAt() ? "guidelines.*." + reference.substring(own.end()) : reference;
        general = HASH.matcher(general).replaceAll("#");
        general = METADATA.matcher(general).replaceAll("*");
        return general.startsWith("guidelines.") || general.startsWith("org.drools.model.")
                ? RULE.matcher(general)
                        .replaceAll(found -> found.group().startsWith("RuleMethods")
                                ? "RuleMethods#"
                                : found.group().startsWith(".rule_") ? ".rule_*" : "#")
                : general;
    }
}
