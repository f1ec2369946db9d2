package prudent.language;

import java.util.List;

/**
 * A file of rules, as far as it was understood.
 *
 * @param name its path within the guidelines folder
 * @param packageName the package it states; empty when it states none
 * @param faults what was not understood
 */
public record RuleFile(String name, String text, String packageName, List<Rule> rules, List<Fault> faults) {

    /** Reads a file; what is not understood is among the faults, and its rule is left out. */
    public static RuleFile read(String name, String text) {
        return new RuleReader(name, text).read();
    }

    /** The rules with the meaning of their words; those with a word that has none are left out, and say so to the list. */
    public List<CheckedRule> check(List<Fault> unknown) {
        return rules.stream()
                .flatMap(rule -> {
                    var checker = new RuleChecker(this, rule);
                    var checked = checker.check();
                    unknown.addAll(checker.faults());
                    return checked.stream();
                })
                .toList();
    }

    /** A fault of this file at a place in it. */
    public Fault fault(Span span, String what) {
        return new Fault(name, span.line(), span.column(), what);
    }

    /** The words of the file at a place. */
    public String words(Span span) {
        return span.in(text);
    }
}
