package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what is wrong with the rules of one file, in words for those who wrote them. The compiler's own messages name generated
 * classes and often no line: so each rule is compiled again by itself, at the line where it stands.
 */
final class RuleFaults {

    private static final Pattern HEAD = Pattern.compile("(?m)^rule\\s+\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("^\\[ERR \\d+] Line (\\d+):\\d+ (.*)$", Pattern.DOTALL);
    private static final Pattern SUSPECT = Pattern.compile(
            "Unknown field (\\w+)|find class: (\\w+)|expression: (.+)$|method (\\w+)\\(|(\\$\\w+) cannot"
                    + "|input string: \"?([^\"]+)|(\\w+) cannot be resolved");

    /** What the compiler says of some text, each message by itself. */
    private final Function<GuidelineFiles, List<String>> compiler;

    private final String file;
    private final String text;

    RuleFaults(String file, byte[] drl, Function<GuidelineFiles, List<String>> compiler) {
        this.file = file;
        this.text = new String(drl, StandardCharsets.UTF_8);
        this.compiler = compiler;
    }

    /** Every fault of the file; none when it compiles. */
    List<String> list() {
        var messages = compile(text);
        if (messages.isEmpty()) {
            return List.of();
        }
        var unread =
                messages.stream().map(LINE::matcher).filter(Matcher::matches).toList();
        if (!unread.isEmpty()) {
            return unread.stream().map(this::unread).toList();
        }
        var faults = new LinkedHashSet<String>();
        for (var rule : rulesAlone().entrySet()) {
            for (var message : compile(rule.getValue())) {
                faults.add(in(rule.getKey(), message));
            }
        }
        // Rules that are sound one by one can still be at odds with each other, as by bearing the same name.
        return List.copyOf(
                faults.isEmpty()
                        ? messages.stream()
                                .map(each -> file + ": " + plain(each))
                                .toList()
                        : faults);
    }

    private List<String> compile(String drl) {
        return compiler.apply(new GuidelineFiles(new TreeMap<>(Map.of(file, drl.getBytes(StandardCharsets.UTF_8)))));
    }

    private String unread(Matcher message) {
        return file + " line " + message.group(1) + ": cannot be read: " + message.group(2)
                + ". Look here and at the line above.";
    }

    /** The text with all rules but one blanked out, by the place where the rule begins. */
    private Map<Integer, String> rulesAlone() {
        var starts = new ArrayList<>(
                HEAD.matcher(text).results().map(found -> found.start()).toList());
        starts.add(text.length());
        var alone = new TreeMap<Integer, String>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            var before = text.substring(starts.get(0), starts.get(i));
            alone.put(
                    starts.get(i),
                    text.substring(0, starts.get(0))
                            + before.replaceAll("[^\n]", "")
                            + text.substring(starts.get(i), starts.get(i + 1)));
        }
        return alone;
    }

    private String in(int start, String message) {
        var head = HEAD.matcher(text);
        var name = head.find(start) ? head.group(1) : "";
        var suspect = SUSPECT.matcher(message);
        var place = start;
        if (suspect.find()) {
            for (int group = 1; group <= suspect.groupCount(); group++) {
                var word = suspect.group(group);
                place = word != null && text.indexOf(word, start) >= 0 ? text.indexOf(word, start) : place;
            }
        }
        var line = text.substring(0, place).lines().count() + (text.charAt(Math.max(0, place - 1)) == '\n' ? 1 : 0);
        return file + " line " + Math.max(1, line) + ", in rule \"" + name + "\": " + plain(message);
    }

    private static String plain(String message) {
        return message.replaceAll("Unknown field (\\w+) on class (?:\\w+\\.)*(\\w+)", "$2 has no $1")
                .replaceAll("Unable to find class: (\\w+)", "there is no fact $1")
                .replaceAll("Unable to parse left part of expression: (.+)", "the fact has no such part: $1")
                .replaceAll(
                        "The method \\w+IndexedBy\\(.*arguments \\(Class<(\\w+)>.*, (\\w+)\\)",
                        "something of kind $1 is compared with a $2")
                .replaceAll("For input string: (.+)", "$1 is compared with a number and is none");
    }
}
