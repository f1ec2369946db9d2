package prudent.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.drools.model.Model;

/** The compiled rules of a guidelines folder by their package: those of the build where nothing changed, the others compiled now. */
final class GuidelineModels {

    private GuidelineModels() {}

    /**
     * The rules of files.
     *
     * @throws GuidelineDefect naming every fault of all files when some do not compile
     */
    static Map<String, Model> of(GuidelineFiles files) {
        var changed = files.foldersUnlike(GuidelineFiles.packaged());
        var models = new HashMap<String, Model>();
        if (changed.contents().size() < files.contents().size()) {
            models.putAll(RuleClasses.packaged());
        }
        changed.folders().forEach(folder -> models.remove(WrittenRules.packageOf(folder)));
        try {
            models.putAll(RuleClasses.of(RuleCompiler.compile(changed)));
        } catch (GuidelineDefect defect) {
            var faults = new ArrayList<>(defect.faults());
            faults.addAll(GuidelineReader.faultsBesideRules(files));
            throw new GuidelineDefect(faults);
        }
        return models;
    }
}
