package prudent.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import prudent.language.Fault;

/**
 * Compiles the DRL of a guidelines folder into Java classes. The packaged guidelines go through here in the build, a configured
 * folder at run time, so that what a rule means never depends on where it was compiled.
 */
final class RuleCompiler {

    /** Compilations may run side by side: each has a module of its own. */
    private static final AtomicInteger COMPILATIONS = new AtomicInteger();

    private RuleCompiler() {}

    /**
     * Class files by their resource name, {@code guidelines/acute_sore_throat/….class}.
     *
     * @throws GuidelineDefect naming every fault when the rules cannot be used
     */
    static SortedMap<String, byte[]> compile(GuidelineFiles files) {
        var faults = WrittenRules.of(files).faults();
        if (!faults.isEmpty()) {
            throw new GuidelineDefect(faults.stream().map(Fault::toString).toList());
        }
        return compileWritten(files);
    }

    /** The same without the check of the language before it. */
    static SortedMap<String, byte[]> compileWritten(GuidelineFiles files) {
        if (files.contents().keySet().stream().noneMatch(name -> name.endsWith(".drl"))) {
            return new TreeMap<>();
        }
        var services = KieServices.get();
        var release = services.newReleaseId("org.prudent", "guidelines", "1." + COMPILATIONS.incrementAndGet());
        var sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        files.contents().forEach((name, bytes) -> {
            if (name.endsWith(".drl")) {
                sources.write("src/main/resources/" + packageFolder(name), bytes);
            }
        });
        try {
            var builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
            var errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw notCompiled(errors);
            }
            return classes((InternalKieModule) builder.getKieModule());
        } catch (IllegalArgumentException e) {
            // A number that is none is not reported by the compiler: it falls over it.
            throw new GuidelineDefect(List.of("the compiler refuses the rules: " + e.getMessage()));
        } finally {
            // The repository would keep the module, 80 MB of it, for as long as the process lives.
            services.getRepository().removeKieModule(release);
        }
    }

    /** What the language lets through always compiles; this is for the day when it does not. */
    private static GuidelineDefect notCompiled(List<Message> errors) {
        return new GuidelineDefect(errors.stream()
                .filter(message -> !message.getText().startsWith("Java source of"))
                .map(message -> "the compiler refuses the rules: "
                        + message.getText().lines().findFirst().orElse(""))
                .distinct()
                .toList());
    }

    private static String packageFolder(String name) {
        var slash = name.indexOf('/');
        return "guidelines/" + name.substring(0, slash).replace('-', '_') + name.substring(slash);
    }

    private static SortedMap<String, byte[]> classes(InternalKieModule module) {
        var classes = new TreeMap<String, byte[]>();
        for (var name : module.getFileNames()) {
            if (name.startsWith(GuidelineFiles.PACKAGED) && name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            }
        }
        return classes;
    }
}
