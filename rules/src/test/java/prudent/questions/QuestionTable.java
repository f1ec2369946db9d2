package prudent.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import prudent.engine.Guideline;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Askable;
import prudent.facts.ClinicalFinding;
import prudent.facts.CodedObservable;
import prudent.facts.Infection;
import prudent.facts.Observable;

/**
 * The questions of each condition's assessment form: what the rules that speak about the condition read of the vocabulary, directly or
 * through what other rules derive from it.
 */
final class QuestionTable {

    /** Stands for the condition where none is known. */
    static final String ANY = "any";

    /** Facts that rules derive and others match. */
    private static final List<String> DERIVED = List.of(
            "AntibioticBenefit",
            "ApplicableLine",
            "ComplicationRisk",
            "RiskFactorCount",
            "ScorePoint",
            "ScoreRange",
            "SuspectedInfection",
            "TreatmentGroup",
            "Undecided");

    /** Scores are asked for by their parts. */
    private static final Set<Askable> SCORES = Set.of(Observable.FEVER_PAIN, Observable.CENTOR, Observable.CRB65);

    private final Map<Guideline, List<RuleText>> rules = new LinkedHashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();

    QuestionTable(List<Guideline> guidelines, Path folder) {
        guidelines.forEach(guideline -> rules.put(guideline, RuleText.in(text(folder, guideline))));
    }

    private static String text(Path folder, Guideline guideline) {
        try {
            return Files.readString(folder.resolve(guideline.folder()).resolve("rules.drl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections of a form, in the order in which it asks. */
    enum Section {
        DECIDES,
        RED_FLAGS,
        MORE
    }

    /** The table as it is kept: a line for each question, by condition and section, in the order of the vocabulary. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("condition,section,finding");
        var forms = new TreeMap<String, Map<Askable, Section>>();
        for (var infection : Infection.values()) {
            if (rules.keySet().stream().anyMatch(guideline -> covers(guideline, infection))) {
                forms.put(infection.key(), form(infection));
            }
        }
        forms.put(ANY, general(ANY));
        forms.forEach((condition, form) -> Arrays.stream(Section.values()).forEach(section -> allItems()
                .filter(item -> form.get(item) == section)
                .forEach(item -> lines.add(condition + "," + name(section) + "," + item.key()))));
        return lines;
    }

    private static String name(Section section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<Askable> allItems() {
        return Stream.of(ClinicalFinding.values(), Observable.values(), CodedObservable.values())
                .flatMap(Arrays::stream);
    }

    private static boolean covers(Guideline guideline, Infection infection) {
        return guideline.text().appliesTo() == AppliesTo.INFECTIONS
                && guideline.text().infections().contains(infection);
    }

    /** The rules of the condition's folder, and those for every order that name the condition. */
    private List<RuleText> own(Infection infection) {
        var own = new ArrayList<RuleText>();
        rules.forEach((guideline, texts) -> {
            if (covers(guideline, infection)) {
                own.addAll(texts);
            } else if (guideline.text().appliesTo() == AppliesTo.EVERY_ORDER) {
                texts.stream()
                        .filter(rule -> rule.isForSome() && rule.isFor(infection))
                        .forEach(own::add);
            }
        });
        return own;
    }

    private Map<Askable, Section> form(Infection infection) {
        var own = own(infection);
        var deciding = own.stream().filter(rule -> !rule.refers()).toList();
        var form = new LinkedHashMap<Askable, Section>();
        deciding.forEach(rule -> put(form, rule, Section.DECIDES));
        derived(deciding, infection).forEach(rule -> put(form, rule, Section.DECIDES));
        own.stream().filter(RuleText::refers).forEach(rule -> put(form, rule, Section.RED_FLAGS));
        form.keySet().removeIf(item -> !vocabulary.serves(item, infection.key()));
        own.forEach(rule -> rule.asks().forEach(item -> form.put(item, Section.DECIDES)));
        general(infection.key()).forEach(form::putIfAbsent);
        form.keySet().removeAll(SCORES);
        return form;
    }

    /** What matters for every order, whatever it is for. */
    private Map<Askable, Section> general(String condition) {
        var form = new LinkedHashMap<Askable, Section>();
        forEveryOrder().filter(RuleText::refers).forEach(rule -> put(form, rule, Section.RED_FLAGS));
        forEveryOrder().forEach(rule -> rule.asks().forEach(item -> form.put(item, Section.MORE)));
        form.keySet().removeIf(item -> !vocabulary.serves(item, condition));
        return form;
    }

    private static void put(Map<Askable, Section> form, RuleText rule, Section section) {
        rule.reads().forEach(item -> form.putIfAbsent(item, section));
    }

    private Stream<RuleText> forEveryOrder() {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey().text().appliesTo() == AppliesTo.EVERY_ORDER)
                .flatMap(entry -> entry.getValue().stream())
                .filter(rule -> !rule.isForSome());
    }

    /** The rules from whose conclusions these rules conclude. */
    private Set<RuleText> derived(List<RuleText> readers, Infection infection) {
        var found = new LinkedHashSet<RuleText>();
        var open = new ArrayList<>(readers);
        while (!open.isEmpty()) {
            var reader = open.remove(0);
            for (var type : DERIVED) {
                if (reader.matches(type)) {
                    definitions(infection)
                            .filter(rule -> rule.derives(type) && found.add(rule))
                            .forEach(open::add);
                }
            }
        }
        return found;
    }

    private Stream<RuleText> definitions(Infection infection) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey().text().appliesTo() == AppliesTo.DEFINITIONS
                        || entry.getKey().text().appliesTo() == AppliesTo.SCORES)
                .flatMap(entry -> entry.getValue().stream())
                .filter(rule -> rule.isFor(infection));
    }
}
