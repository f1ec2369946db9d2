package prudent.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private RuleCompiler() {}

    /** Class files by their resource name, {@code guidelines/acute_sore_throat/….class}. */
    static SortedMap<String, byte[]> compile(GuidelineFiles files) {
        var services = KieServices.get();
        var sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(RELEASE);
        files.contents().forEach((name, bytes) -> {
            if (name.endsWith(".drl")) {
                sources.write("src/main/resources/" + packageFolder(name), bytes);
            }
        });
        var builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        refuseFaulty(builder.getResults().getMessages(Message.Level.ERROR));
        try {
            return classes((InternalKieModule) builder.getKieModule());
        } finally {
            // The repository would keep the module, 80 MB of it, for as long as the process lives.
            services.getRepository().removeKieModule(RELEASE);
        }
    }

    private static String packageFolder(String name) {
        var slash = name.indexOf('/');
        return "guidelines/" + name.substring(0, slash).replace('-', '_') + name.substring(slash);
    }

    private static void refuseFaulty(List<Message> errors) {
        if (!errors.isEmpty()) {
            throw new GuidelineDefect(errors.stream().map(RuleCompiler::fault).toList());
        }
    }

    private static String fault(Message message) {
        var path = message.getPath() == null ? "a rule" : message.getPath();
        var line = message.getLine() > 0 ? " line " + message.getLine() : "";
        return path.replace("src/main/resources/", "") + line + ": " + message.getText();
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
