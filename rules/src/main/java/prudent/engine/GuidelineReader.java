package prudent.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import prudent.facts.Infection;

/** Reads the folders of a guidelines folder; what is wrong with any of them is said all at once. */
final class GuidelineReader {

    private final GuidelineFiles files;
    private final Map<String, Model> models;
    private final FolderReader folders;
    private final List<String> faults = new ArrayList<>();

    private GuidelineReader(GuidelineFiles files, Map<String, Model> models) {
        this.files = files;
        this.models = models;
        this.folders = new FolderReader(files);
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
            reader.part(() -> reader.folders.text(folder));
            reader.part(() -> reader.folders.regimens(folder));
            reader.part(() -> reader.folders.translations(folder));
            reader.part(() -> reader.folders.vignettes(folder));
            reader.part(() -> reader.folders.messages(folder));
        }
        reader.faults.addAll(files.overrideFaults());
        return reader.faults;
    }

    /** A folder as far as it can be read without compiling anything. */
    static WrittenGuideline written(GuidelineFiles files, String folder) {
        var reader = new GuidelineReader(files, Map.of());
        var text = reader.part(() -> reader.folders.text(folder));
        var regimens = reader.part(() -> reader.folders.regimens(folder));
        reader.part(() -> reader.folders.translations(folder));
        var vignettes = reader.part(() -> reader.folders.vignettes(folder));
        var variants = reader.part(() -> reader.folders.variants(folder));
        reader.part(() -> reader.folders.messages(folder));
        return new WrittenGuideline(
                folder,
                text,
                regimens == null ? List.of() : regimens,
                vignettes == null ? List.of() : vignettes,
                variants == null ? List.of() : variants,
                reader.faults.stream().distinct().toList());
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
        var text = part(() -> folders.text(folder));
        var rules = part(() -> rules(folder));
        var regimens = part(() -> folders.regimens(folder));
        var translations = part(() -> folders.translations(folder));
        var vignettes = part(() -> folders.vignettes(folder));
        var messages = part(() -> folders.messages(folder));
        if (text == null
                || rules == null
                || regimens == null
                || translations == null
                || vignettes == null
                || messages == null) {
            return null;
        }
        var expired = files.expired().contains(folder);
        return new Guideline(folder, text, rules, regimens, translations, vignettes, messages, expired);
    }

    private <T> @Nullable T part(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GuidelineDefect defect) {
            faults.addAll(defect.faults());
            return null;
        }
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
