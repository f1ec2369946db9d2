package prudent.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.security.clients.ClientFile;
import prudent.security.clients.RegisteredClient;

/** Checks the file of clients as a start would, and says everything that is wrong with it. It calls nobody. */
@Command(
        name = "check",
        description =
                "Checks the file of registered clients and the key files that it names, and says every mistake with"
                        + " its place. Calls no address.",
        mixinStandardHelpOptions = true)
final class CheckClientsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file (YAML or JSON).")
    @Nullable
    Path file;

    @Option(
            names = {"--clients", "--prudent.clients"},
            paramLabel = "FILE",
            defaultValue = "${env:PRUDENT_CLIENTS}",
            description = "The same as an option (PRUDENT_CLIENTS).")
    @Nullable
    Path configured;

    @Override
    public Integer call() {
        var checked = Stream.of(file, configured).flatMap(Stream::ofNullable).findFirst();
        if (checked.isEmpty()) {
            System.err.println("Name the file to check: clients check FILE");
            return CommandLine.ExitCode.USAGE;
        }
        var content = ClientFile.read(checked.get());
        content.problems().forEach(System.out::println);
        if (!content.problems().isEmpty()) {
            System.out.println(content.problems().size() + " mistakes; Prudent would not start with this file");
            return CommandLine.ExitCode.SOFTWARE;
        }
        content.clients().forEach(client -> System.out.println(sentence(client)));
        System.out.println(content.clients().size() + " clients; the file can be used");
        return CommandLine.ExitCode.OK;
    }

    private static String sentence(RegisteredClient client) {
        return client.issuer() + ": " + client.keysInWords() + ", " + "tenants: "
                + client.tenants().size() + ", FHIR servers: "
                + client.fhirServers().size();
    }
}
