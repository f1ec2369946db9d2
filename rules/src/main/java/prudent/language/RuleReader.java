package prudent.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import prudent.language.Rule.Metadatum;

/** Reads a file rule by rule; after a fault it goes on with the next rule. */
final class RuleReader {

    private static final Set<String> IMPORTS = Set.of("prudent.facts.*", "prudent.advice.*");
    private static final Set<String> METADATA = Set.of("id", "guideline", "section", "evidence", "replaces");

    private static final String EXPECTED =
            "expected @id, @guideline, @section and @evidence, each with one word in brackets and no quotes";

    private final String file;
    private final String text;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private TokenReader tokens = new TokenReader(List.of());
    private String packageName = "";

    RuleReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    RuleFile read() {
        try {
            tokens = new TokenReader(Tokens.of(text));
            attempt(this::header);
            while (tokens.peek().kind() != Token.Kind.END) {
                attempt(() -> rules.add(rule()));
            }
        } catch (NotUnderstood fault) {
            faults.add(fault.in(file));
        }
        return new RuleFile(file, text, packageName, List.copyOf(rules), List.copyOf(faults));
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (NotUnderstood fault) {
            faults.add(fault.in(file));
            tokens.skipToRule();
        }
    }

    private void header() {
        tokens.expect("package", "package guidelines.… at the beginning of the file");
        packageName = dotted(tokens.peek().span());
        while (tokens.takes("import")) {
            var start = tokens.peek().span();
            var name = dotted(start);
            if (!IMPORTS.contains(name)) {
                throw new NotUnderstood(
                        start, "imports " + name + ": a rule knows prudent.facts.* and prudent.advice.*, nothing else");
            }
        }
    }

    private String dotted(Span start) {
        while (!tokens.sees(";") && tokens.peek().span().line() == start.line()) {
            tokens.take();
        }
        var end = tokens.last().span();
        tokens.expect(";", "a semicolon at the end of the line");
        return text.substring(start.start(), end.end());
    }

    private Rule rule() {
        var start = tokens.peek();
        if (!start.is("rule") || start.span().column() != 1) {
            tokens.take();
            throw new NotUnderstood(
                    start.span(),
                    start.text() + " is no rule: a file holds rules and nothing else, each from rule to end");
        }
        tokens.take();
        var name = tokens.expect(Token.Kind.TEXT, "the rule's sentence in quotes");
        if (!text.substring(name.span().start() + 1, name.span().end() - 1).equals(name.text())) {
            throw new NotUnderstood(name.span(), "the rule's sentence has no quotes and backslashes in it");
        }
        var metadata = metadata();
        tokens.expect("when", "when");
        var conditions = new ConditionReader(tokens).read();
        tokens.expect("then", "then");
        var conclusion = conclusion();
        var end = tokens.expect("end", "end: a rule inserts one thing and does nothing else");
        return new Rule(start.span().to(end.span()), name.text(), name.span(), metadata, conditions, conclusion);
    }

    private List<Metadatum> metadata() {
        var metadata = new ArrayList<Metadatum>();
        while (tokens.peek().kind() == Token.Kind.METADATUM) {
            var token = tokens.take();
            var bracket = token.text().indexOf('(');
            var key = token.text().substring(1, bracket);
            var value = token.text()
                    .substring(bracket + 1, token.text().length() - 1)
                    .strip();
            if (!METADATA.contains(key)) {
                throw new NotUnderstood(token.span(), "@" + key + " is not known: " + EXPECTED);
            }
            metadata.add(new Metadatum(token.span(), key, value));
        }
        if (tokens.sees("@")) {
            throw tokens.refusal(EXPECTED);
        }
        if (!tokens.sees("when")) {
            throw tokens.refusal("attribute " + tokens.peek().text()
                    + ": nothing orders, times or switches a rule. Delete it; expected when");
        }
        return metadata;
    }

    private Expression conclusion() {
        tokens.expect("insert", "insert( … ); as the one thing that a rule does");
        tokens.expect("(", "a bracket behind insert");
        var conclusion = new ExpressionReader(tokens).read();
        tokens.expect(")", "the closing bracket of insert");
        tokens.expect(";", "a semicolon behind insert( … )");
        return conclusion;
    }
}
