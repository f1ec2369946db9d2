package prudent.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles the DRL of a guidelines folder into Java classes. The packaged guidelines go through here in the build, a configured
 * folder at run time, so that what a rule means never depends on where it was compiled.
 */
final class RuleCompiler {

    private static final ReleaseId RELEASE = KieServices.get().newReleaseId("org.prudent", "guidelines", "1");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+)");

    private RuleCompiler() {}

    /**
     * Class files by their resource name, {@code guidelines/acute_sore_throat/….class}.
     *
     * @throws GuidelineDefect naming every fault, those of the other files too, when the rules do not compile
     */
    static SortedMap<String, byte[]> compile(GuidelineFiles files) {
        var misplaced = misplaced(files);
        var messages = new ArrayList<String>();
        var classes = misplaced.isEmpty() ? compile(files, messages) : new TreeMap<String, byte[]>();
        if (misplaced.isEmpty() && messages.isEmpty()) {
            return classes;
        }
        var faults = new ArrayList<>(misplaced);
        rules(files)
                .forEach((name, bytes) -> faults.addAll(new RuleFaults(name, bytes, RuleCompiler::messages).list()));
        if (faults.isEmpty()) {
            faults.addAll(messages);
        }
        faults.addAll(GuidelineReader.faultsBesideRules(files));
        throw new GuidelineDefect(faults);
    }

    private static List<String> messages(GuidelineFiles files) {
        var messages = new ArrayList<String>();
        compile(files, messages);
        return messages;
    }

    private static SortedMap<String, byte[]> compile(GuidelineFiles files, List<String> messages) {
        var services = KieServices.get();
        var sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(RELEASE);
        rules(files).forEach((name, bytes) -> sources.write("src/main/resources/" + packageFolder(name), bytes));
        try {
            var builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
            var errors = builder.getResults().getMessages(Message.Level.ERROR);
            errors.stream()
                    .map(Message::getText)
                    .filter(RuleCompiler::isWorthSaying)
                    .forEach(messages::add);
            return errors.isEmpty() ? classes((InternalKieModule) builder.getKieModule()) : new TreeMap<>();
        } catch (IllegalArgumentException e) {
            // A number that is none is not reported by the compiler: it falls over it.
            messages.add(String.valueOf(e.getMessage()));
            return new TreeMap<>();
        } finally {
            // The repository would keep the module, 80 MB of it, for as long as the process lives.
            services.getRepository().removeKieModule(RELEASE);
        }
    }

    /** Not a listing of generated Java, nor what only follows from another message. */
    private static boolean isWorthSaying(String message) {
        return !message.startsWith("Java source of") && !message.equals("Parser returned a null Package");
    }

    private static SortedMap<String, byte[]> rules(GuidelineFiles files) {
        var rules = new TreeMap<>(files.contents());
        rules.keySet().removeIf(name -> !name.endsWith(".drl"));
        return rules;
    }

    /** Files whose package is not that of their folder, as in a folder that was copied. */
    private static List<String> misplaced(GuidelineFiles files) {
        var faults = new ArrayList<String>();
        rules(files).forEach((name, bytes) -> {
            var expected = packageFolder(name)
                    .substring(0, packageFolder(name).lastIndexOf('/'))
                    .replace('/', '.');
            var stated = PACKAGE.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (!expected.matches("guidelines\\.[a-z0-9_]+")) {
                faults.add(name + ": a folder's name is lower case words with hyphens between them, like acute-cough");
            } else if (!stated.find() || !stated.group(1).equals(expected)) {
                faults.add(name + " line 1: must begin with package " + expected + ";");
            }
        });
        return faults;
    }

    private static String packageFolder(String name) {
        var slash = name.indexOf('/');
        return "guidelines/" + name.substring(0, slash).replace('-', '_') + name.substring(slash);
    }

    private static SortedMap<String, byte[]> classes(InternalKieModule module) {
        var classes = new TreeMap<String, byte[]>();
        for (var name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            }
        }
        return classes;
    }
}
