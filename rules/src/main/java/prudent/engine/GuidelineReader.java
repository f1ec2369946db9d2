package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import prudent.adaptation.Overrides;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Infection;
import prudent.facts.Regimen;
import prudent.language.Fault;

/** Reads the folders of a guidelines folder; what is wrong with any of them is said all at once. */
final class GuidelineReader {

    private final GuidelineFiles files;
    private final Map<String, Model> models;
    private final Overrides overrides;
    private final List<String> faults = new ArrayList<>();

    private GuidelineReader(GuidelineFiles files, Map<String, Model> models) {
        this.files = files;
        this.models = models;
        this.overrides = files.overrides();
    }

    static List<Guideline> read(GuidelineFiles files, Map<String, Model> models) {
        var reader = new GuidelineReader(files, models);
        var guidelines = files.folders().stream()
                .flatMap(folder -> Stream.ofNullable(reader.guideline(folder)))
                .toList();
        reader.faults.addAll(files.overrideFaults());
        reader.refuseSharedIds(guidelines);
        reader.refuseSharedInfections(guidelines);
        if (!reader.faults.isEmpty()) {
            throw new GuidelineDefect(reader.faults);
        }
        return guidelines;
    }

    /** What is wrong with the files that are no rules, for when the rules do not compile. */
    static List<String> faultsBesideRules(GuidelineFiles files) {
        var reader = new GuidelineReader(files, Map.of());
        for (var folder : files.folders()) {
            reader.part(() -> reader.text(folder));
            reader.part(() -> reader.regimens(folder));
            reader.part(() -> reader.translations(folder));
            reader.part(() -> reader.vignettes(folder));
        }
        reader.faults.addAll(files.overrideFaults());
        return reader.faults;
    }

    /** A folder as far as it can be read without compiling anything. */
    static WrittenGuideline written(GuidelineFiles files, String folder) {
        var reader = new GuidelineReader(files, Map.of());
        var text = reader.part(() -> reader.text(folder));
        var regimens = reader.part(() -> reader.regimens(folder));
        reader.part(() -> reader.translations(folder));
        var vignettes = reader.part(() -> reader.vignettes(folder));
        return new WrittenGuideline(
                folder,
                text,
                regimens == null ? List.of() : regimens,
                vignettes == null ? List.of() : vignettes,
                reader.faults);
    }

    /** The compiled rules of a folder. */
    static Model model(String folder, Map<String, Model> models) {
        var model = models.get("guidelines." + folder.replace('-', '_'));
        if (model == null || model.getRules().isEmpty()) {
            throw new GuidelineDefect(List.of(folder + "/rules.drl:1:1: missing, or without a rule"));
        }
        return model;
    }

    private @Nullable Guideline guideline(String folder) {
        var text = part(() -> text(folder));
        var rules = part(() -> rules(folder));
        var regimens = part(() -> regimens(folder));
        var translations = part(() -> translations(folder));
        var vignettes = part(() -> vignettes(folder));
        return text == null || rules == null || regimens == null || translations == null || vignettes == null
                ? null
                : new Guideline(folder, text, rules, regimens, translations, vignettes);
    }

    private <T> @Nullable T part(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GuidelineDefect defect) {
            faults.addAll(defect.faults());
            return null;
        }
    }

    private GuidelineText text(String folder) {
        var file = folder + "/guideline.yaml";
        var yaml = files.contents().get(file);
        if (yaml == null) {
            throw new GuidelineDefect(List.of(file + ":1:1: missing; it says where the guideline comes from"));
        }
        var text = new YamlFile(file, new String(yaml, StandardCharsets.UTF_8)).read(GuidelineText.class);
        var missing = missing(text);
        if (!missing.isEmpty()) {
            throw new GuidelineDefect(List.of(file + ":1:1: " + String.join(", ", missing) + " missing"));
        }
        if ((text.appliesTo() == AppliesTo.INFECTIONS) == text.infections().isEmpty()) {
            throw new GuidelineDefect(
                    List.of(file + ":1:1: infections are named when applies_to is INFECTIONS, and only then"));
        }
        var found = new ArrayList<Fault>();
        var guidance = overrides.advice(folder, text.guidance(), found);
        return orDefect(guidance.equals(text.guidance()) ? text : text.withGuidance(guidance), found);
    }

    private static List<String> missing(GuidelineText text) {
        var needed = new HashMap<String, @Nullable Object>();
        needed.put("key", text.key());
        needed.put("title", text.title());
        needed.put("source", text.source());
        needed.put("edition", text.edition());
        needed.put("url", text.url());
        needed.put("applies_to", text.appliesTo());
        needed.put("authored_by", text.authoredBy());
        needed.put("checked_by", text.checkedBy());
        needed.put("reviewed", text.reviewed());
        needed.put("next_review", text.nextReview());
        return needed.keySet().stream()
                .filter(name -> needed.get(name) == null)
                .sorted()
                .toList();
    }

    private List<RuleRef> rules(String folder) {
        var model = model(folder, models);
        try {
            return List.copyOf(RuleBase.ruleRefs(model).values());
        } catch (GuidelineDefect defect) {
            throw new GuidelineDefect(defect.faults().stream()
                    .map(fault -> fault.replace(model.getPackageName(), folder + "/rules.drl:1:1")
                            .replaceAll("No enum constant .*\\.(\\w+)$", "@evidence( $1 ) is none of V, V2 and M"))
                    .toList());
        }
    }

    private List<Regimen> regimens(String folder) {
        var file = folder + "/regimens.csv";
        var csv = files.contents().get(file);
        if (csv == null) {
            return List.of();
        }
        var found = new ArrayList<Fault>();
        var rows = overrides.applied(folder, RegimenTable.read(file, csv), found);
        return orDefect(rows, found);
    }

    private static <T> T orDefect(T part, List<Fault> found) {
        if (!found.isEmpty()) {
            throw new GuidelineDefect(found.stream().map(Fault::toString).toList());
        }
        return part;
    }

    /** {@code patient.pl.yaml} and its like; the name says the language, and the file says the same. */
    private List<Translation> translations(String folder) {
        var translations = new ArrayList<Translation>();
        for (var file : files.contents().keySet()) {
            var name = file.substring(file.indexOf('/') + 1);
            if (file.startsWith(folder + "/") && name.matches("patient\\..*\\.yaml")) {
                var yaml = new String(files.contents().get(file), StandardCharsets.UTF_8);
                var translation = new YamlFile(file, yaml).read(Translation.class);
                if (!name.equals("patient." + translation.language() + ".yaml")) {
                    throw new GuidelineDefect(
                            List.of(file + ":1:1: the file's name and its language differ: " + translation.language()));
                }
                translations.add(translation);
            }
        }
        return translations;
    }

    private List<Guideline.Vignette> vignettes(String folder) {
        var file = folder + "/vignettes.yaml";
        var yaml = files.contents().get(file);
        if (yaml == null) {
            return List.of();
        }
        var written = new YamlFile(file, new String(yaml, StandardCharsets.UTF_8)).read(WrittenVignette[].class);
        try {
            return Stream.of(written).flatMap(each -> each.patients().stream()).toList();
        } catch (GuidelineDefect defect) {
            throw new GuidelineDefect(defect.faults().stream()
                    .map(fault -> file + ":1:1: " + fault)
                    .toList());
        }
    }

    private void refuseSharedIds(List<Guideline> guidelines) {
        var owners = new HashMap<String, String>();
        for (var guideline : guidelines) {
            for (var rule : guideline.rules()) {
                var other = owners.put(rule.id(), guideline.folder());
                if (other != null) {
                    faults.add(guideline.folder() + "/rules.drl:1:1: rule \"" + rule.sentence() + "\": the id "
                            + rule.id() + " is taken by a rule of " + other);
                }
            }
        }
    }

    private void refuseSharedInfections(List<Guideline> guidelines) {
        var owners = new EnumMap<Infection, String>(Infection.class);
        for (var guideline : guidelines) {
            for (var infection : guideline.text().infections()) {
                var other = owners.put(infection, guideline.folder());
                if (other != null) {
                    faults.add(guideline.folder() + "/guideline.yaml:1:1: " + infection + " is covered by " + other
                            + " already");
                }
            }
        }
    }
}
