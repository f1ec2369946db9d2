package prudent.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import prudent.decisions.AssessedOrder;
import prudent.decisions.log.DecisionLookup;
import prudent.engine.Guideline;
import prudent.engine.Guideline.Vignette;
import prudent.engine.GuidelineLibrary;
import prudent.engine.VignetteFacts;
import prudent.facts.Fact;
import prudent.intake.PatientRecordReader;
import prudent.intake.Terminology;
import prudent.intake.record.RecordRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds the orders that someone wants explained: of a vignette, of a CDS Hooks call in a file, or of a logged decision. */
final class CaseReader {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final GuidelineLibrary library;
    private final Path data;
    private final Clock clock;

    /** @param on the day on which a call is read, for what it says of dates */
    CaseReader(GuidelineLibrary library, Path data, LocalDate on) {
        this.library = library;
        this.data = data;
        this.clock = Clock.fixed(on.atTime(LocalTime.NOON).atZone(ENGLAND).toInstant(), ENGLAND);
    }

    /** The orders of a case; an {@link IOException} says in plain words why there are none. */
    List<ExplainedOrder> read(String name) throws IOException {
        if (name.endsWith(".json")) {
            return call(Path.of(name));
        }
        if (name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return decision(UUID.fromString(name));
        }
        return List.of(vignette(name));
    }

    private ExplainedOrder vignette(String name) throws IOException {
        var slash = name.indexOf('/');
        var folder = slash < 0 ? name : name.substring(0, slash);
        var wanted = slash < 0 ? "" : name.substring(slash + 1);
        var guideline = library.guidelines().stream()
                .filter(each -> each.folder().equals(folder))
                .findFirst()
                .orElseThrow(
                        () -> new IOException(
                                "There is no guideline " + folder
                                        + ". A case is GUIDELINE/NUMBER, GUIDELINE/words of its sentence, a file.json or a decision's id."));
        var found = guideline.vignettes().stream()
                .filter(vignette -> isMeant(guideline, vignette, wanted))
                .toList();
        if (found.size() != 1) {
            throw new IOException(listed(guideline, found.isEmpty() ? guideline.vignettes() : found));
        }
        return new ExplainedOrder(found.get(0).vignette(), VignetteFacts.of(found.get(0)));
    }

    private static boolean isMeant(Guideline guideline, Vignette vignette, String wanted) {
        return wanted.matches("\\d+")
                ? guideline.vignettes().indexOf(vignette) + 1 == Integer.parseInt(wanted)
                : !wanted.isBlank() && vignette.vignette().contains(wanted);
    }

    private static String listed(Guideline guideline, List<Vignette> vignettes) {
        var lines = new ArrayList<String>(List.of("Which case? " + guideline.folder() + " has:"));
        vignettes.forEach(vignette -> lines.add("  " + guideline.folder() + "/"
                + (guideline.vignettes().indexOf(vignette) + 1) + "  " + vignette.vignette()));
        return String.join("\n", lines);
    }

    private List<ExplainedOrder> call(Path file) throws IOException {
        try {
            var call = JsonMapper.shared().readTree(Files.readString(file));
            var reader = new PatientRecordReader(Terminology.load(data), clock);
            var record = reader.read(call.path("hook").asString(""), call.path("context"), call.get("prefetch"));
            return record.orders().stream()
                    .map(order -> new ExplainedOrder(order.reference(), together(record.facts(), order.facts())))
                    .toList();
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (RecordRefused e) {
            throw new IOException(file + " is no call that can be answered: " + e.getMessage(), e);
        }
    }

    private static List<Fact> together(List<Fact> one, List<Fact> other) {
        var facts = new ArrayList<>(one);
        facts.addAll(other);
        return facts;
    }

    private List<ExplainedOrder> decision(UUID id) throws IOException {
        var decision = DecisionLookup.find(data, id)
                .orElseThrow(
                        () -> new IOException("No decision in " + data.toAbsolutePath() + " has the id " + id + "."));
        if (!decision.edition().equals(library.edition())) {
            System.err.println("The decision was taken by edition " + decision.edition()
                    + "; it is explained by edition " + library.edition() + ".");
        }
        return decision.orders().stream()
                .map(order -> new ExplainedOrder(order.orderId(), given(order)))
                .toList();
    }

    /** A logged order keeps derived facts behind those that were given: the given ones are those from which all others follow. */
    private List<Fact> given(AssessedOrder order) {
        return IntStream.rangeClosed(0, order.facts().size())
                .mapToObj(count -> order.facts().subList(0, count))
                .filter(given -> startsWith(library.assess(given).facts(), order.facts()))
                .findFirst()
                .orElse(order.facts());
    }

    private static boolean startsWith(List<Fact> facts, List<Fact> beginning) {
        return facts.size() >= beginning.size()
                && facts.subList(0, beginning.size()).equals(beginning);
    }
}
