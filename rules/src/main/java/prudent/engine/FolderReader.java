package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prudent.adaptation.Overrides;
import prudent.engine.GuidelineText.AppliesTo;
import prudent.facts.Regimen;
import prudent.language.Fault;
import prudent.language.RuleFile;
import prudent.variants.Messages;
import prudent.variants.RuleVariants;
import prudent.variants.VariantReader;

/** Reads one file of a guideline's folder after the other, a board's overrides applied; what cannot be read is a defect. */
final class FolderReader {

    private final GuidelineFiles files;
    private final Overrides overrides;

    FolderReader(GuidelineFiles files) {
        this.files = files;
        this.overrides = files.overrides();
    }

    GuidelineText text(String folder) {
        var file = folder + "/guideline.yaml";
        if (!files.contents().containsKey(file)) {
            throw new GuidelineDefect(List.of(file + ":1:1: missing; it says where the guideline comes from"));
        }
        var text = new YamlFile(file, textOf(file)).read(GuidelineText.class);
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

    List<Regimen> regimens(String folder) {
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
    List<Translation> translations(String folder) {
        var translations = new ArrayList<Translation>();
        for (var file : files.contents().keySet()) {
            var name = file.substring(file.indexOf('/') + 1);
            if (file.startsWith(folder + "/") && name.matches("patient\\..*\\.yaml")) {
                var translation = new YamlFile(file, textOf(file)).read(Translation.class);
                if (!name.equals("patient." + translation.language() + ".yaml")) {
                    throw new GuidelineDefect(
                            List.of(file + ":1:1: the file's name and its language differ: " + translation.language()));
                }
                translations.add(translation);
            }
        }
        return translations;
    }

    List<Guideline.Vignette> vignettes(String folder) {
        var file = folder + "/vignettes.yaml";
        try {
            return listed(file, WrittenVignette[].class).stream()
                    .flatMap(each -> each.patients().stream())
                    .toList();
        } catch (GuidelineDefect defect) {
            throw new GuidelineDefect(defect.faults().stream()
                    .map(fault -> fault.startsWith(file) ? fault : file + ":1:1: " + fault)
                    .toList());
        }
    }

    List<RuleVariants> variants(String folder) {
        return listed(folder + "/" + RuleVariants.FILE, RuleVariants[].class);
    }

    private <T> List<T> listed(String file, Class<T[]> type) {
        return files.contents().containsKey(file) ? List.of(new YamlFile(file, textOf(file)).read(type)) : List.of();
    }

    /** Where a board says its own on the cards of a guideline, no variant takes its words away. */
    Map<String, Messages> messages(String folder) {
        var variants = variants(folder);
        if (variants.isEmpty() || overrides.changesAdvice(folder)) {
            return Map.of();
        }
        var rules = folder + "/rules.drl";
        var file = folder + "/" + RuleVariants.FILE;
        var reader = new VariantReader(
                file, textOf(file), RuleFile.read(rules, textOf(rules)), textOf(folder + "/guideline.yaml"));
        return orDefect(reader.read(variants), reader.faults());
    }

    private String textOf(String file) {
        var bytes = files.contents().get(file);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
