package prudent.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import prudent.facts.Regimen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the folders of a guidelines folder; what is wrong with any of them is said all at once. */
final class GuidelineReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final GuidelineFiles files;
    private final Map<String, Model> models;
    private final List<String> faults = new ArrayList<>();

    private GuidelineReader(GuidelineFiles files, Map<String, Model> models) {
        this.files = files;
        this.models = models;
    }

    static List<Guideline> read(GuidelineFiles files, Map<String, Model> models) {
        var reader = new GuidelineReader(files, models);
        var guidelines = files.folders().stream().map(reader::guideline).toList();
        if (!reader.faults.isEmpty()) {
            throw new GuidelineDefect(reader.faults);
        }
        return guidelines;
    }

    /** The compiled rules of a folder. */
    static Model model(String folder, Map<String, Model> models) {
        var model = models.get("guidelines." + folder.replace('-', '_'));
        if (model == null) {
            throw new GuidelineDefect(List.of(
                    folder + "/rules.drl: missing, or its package is not guidelines." + folder.replace('-', '_')));
        }
        return model;
    }

    private @Nullable Guideline guideline(String folder) {
        try {
            return new Guideline(folder, text(folder), rules(folder), regimens(folder), vignettes(folder));
        } catch (GuidelineDefect defect) {
            faults.addAll(defect.faults());
            return null;
        }
    }

    private GuidelineText text(String folder) {
        var file = folder + "/guideline.yaml";
        var yaml = files.contents().get(file);
        if (yaml == null) {
            throw new GuidelineDefect(List.of(file + ": missing; it says where the guideline comes from"));
        }
        return parse(file, yaml, GuidelineText.class);
    }

    private List<RuleRef> rules(String folder) {
        return List.copyOf(RuleBase.ruleRefs(model(folder, models)).values());
    }

    private List<Regimen> regimens(String folder) {
        var file = folder + "/regimens.csv";
        var csv = files.contents().get(file);
        return csv == null ? List.of() : RegimenTable.read(file, csv);
    }

    private List<Guideline.Vignette> vignettes(String folder) {
        var file = folder + "/vignettes.yaml";
        var yaml = files.contents().get(file);
        return yaml == null ? List.of() : List.of(parse(file, yaml, Guideline.Vignette[].class));
    }

    private static <T> T parse(String file, byte[] yaml, Class<T> type) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JacksonException e) {
            var place =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            throw new GuidelineDefect(List.of(file + place + ": " + e.getOriginalMessage()));
        }
    }
}
