package prudent.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prudent.engine.WrittenGuideline;
import prudent.engine.WrittenRules;
import prudent.language.Fault;
import prudent.language.Rule;
import prudent.language.RuleFile;

/** Everything that can be said of guideline folders without running a rule; one sentence a fault, with file, line and column. */
public final class GuidelineCheck {

    private final Workspace workspace;
    private final Set<String> products;
    private final Set<String> allIds;

    /**
     * Of the guidelines of a workspace.
     *
     * @param products keys of the products that a regimen can be suggested as; empty when they are not known here
     */
    public GuidelineCheck(Workspace workspace, Set<String> products) {
        this.workspace = workspace;
        this.products = products;
        this.allIds = workspace.allIds();
    }

    /** All faults, folder by folder; none when the guidelines can be tested. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        workspace.folders().forEach(folder -> faults.addAll(faults(folder)));
        faults.addAll(workspace.files().overrideFaults());
        return faults;
    }

    private List<String> faults(String folder) {
        var read = WrittenGuideline.read(workspace.files(), folder);
        var written = WrittenRules.of(workspace.only(folder));
        var sentences = new ArrayList<>(read.faults());
        var faults = new ArrayList<>(written.faults());
        var file = written.files().get(folder + "/rules.drl");
        if (file == null || (file.rules().isEmpty() && faults.isEmpty())) {
            faults.add(new Fault(folder + "/rules.drl", 1, 1, "missing, or without a rule"));
        } else {
            faults.addAll(rules(file, read));
        }
        faults.addAll(ids(folder, file));
        faults.addAll(table(folder, read));
        faults.addAll(cases(folder, read, file));
        faults.forEach(each -> sentences.add(each.toString()));
        return sentences;
    }

    private List<Fault> rules(RuleFile file, WrittenGuideline read) {
        var faults = new ArrayList<Fault>();
        var text = read.text();
        if (text == null) {
            return faults;
        }
        RuleStyle.CHECKS.values().forEach(check -> faults.addAll(check.apply(file, text.key())));
        var yaml = read.folder() + "/guideline.yaml";
        var style = new TextStyle(YamlLines.of(yaml, workspace.text(yaml)), text);
        faults.addAll(style.source());
        faults.addAll(style.people());
        faults.addAll(style.lastDay());
        faults.addAll(style.budgets());
        if (file.faults().isEmpty()) {
            faults.addAll(style.explained(file));
        }
        return faults;
    }

    /** Ids are used once, and their prefix belongs to one folder. */
    private List<Fault> ids(String folder, @Nullable RuleFile file) {
        var faults = new ArrayList<Fault>();
        if (file == null || file.rules().isEmpty()) {
            return faults;
        }
        var owners = owners(folder);
        var seen = new HashMap<String, Integer>();
        var prefix = prefix(file.rules().get(0).id());
        for (var rule : file.rules()) {
            var other = seen.putIfAbsent(rule.id(), rule.span().line());
            if (other != null) {
                faults.add(at(file, rule, "the id " + rule.id() + " is taken by the rule of line " + other));
            } else if (!prefix(rule.id()).equals(prefix)) {
                faults.add(at(file, rule, "the id begins with " + prefix + " like the others of the folder"));
            }
        }
        var owner = owners.get(prefix);
        if (owner != null && !prefix.isEmpty()) {
            faults.add(at(
                    file,
                    file.rules().get(0),
                    "ids with " + prefix + " belong to the folder " + owner + ": choose another prefix"));
        }
        return faults;
    }

    private Map<String, String> owners(String but) {
        var owners = new HashMap<String, String>();
        for (var folder : workspace.files().folders()) {
            if (!folder.equals(but)) {
                workspace.ids(folder).forEach(id -> owners.put(prefix(id), folder));
            }
        }
        return owners;
    }

    private static Fault at(RuleFile file, Rule rule, String what) {
        return file.fault(
                rule.metadata().isEmpty()
                        ? rule.nameSpan()
                        : rule.metadata().get(0).span(),
                what);
    }

    private static String prefix(String id) {
        return id.replaceAll("-\\d+$", "");
    }

    private List<Fault> table(String folder, WrittenGuideline read) {
        var name = folder + "/regimens.csv";
        var style = new RegimenStyle(name, read.regimens());
        var faults = new ArrayList<>(style.numbers());
        faults.addAll(style.overlaps());
        faults.addAll(style.gaps());
        for (int i = 0; i < read.regimens().size(); i++) {
            var product = read.regimens().get(i).product();
            if (!products.isEmpty() && !product.isEmpty() && !products.contains(product)) {
                faults.add(new Fault(name, i + 2, 1, "column product: no product has the key " + product));
            }
        }
        return faults;
    }

    private List<Fault> cases(String folder, WrittenGuideline read, @Nullable RuleFile file) {
        var name = folder + "/vignettes.yaml";
        if (read.vignettes().isEmpty() && read.faults().stream().anyMatch(each -> each.startsWith(name))) {
            return List.of();
        }
        var style = new VignetteStyle(YamlLines.of(name, workspace.text(name)), read.vignettes());
        var faults = new ArrayList<>(style.understood());
        faults.addAll(style.expectations(allIds));
        if (file != null && file.faults().isEmpty()) {
            faults.addAll(style.coverage(file.rules()));
        }
        return faults;
    }
}
