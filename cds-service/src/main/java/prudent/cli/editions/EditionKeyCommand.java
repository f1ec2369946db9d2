package prudent.cli.editions;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.editions.signing.EditionSigner;

/** Makes a pair of keys to sign editions with. */
@Command(
        name = "key",
        description = "Makes a pair of keys: NAME.private.pem to sign with, NAME.pem to hand out.",
        mixinStandardHelpOptions = true)
final class EditionKeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The signer, in letters, digits and hyphens.")
    String name = "";

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Where to write them.")
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,60}")) {
            System.err.println("A signer's name is letters, digits and hyphens.");
            return 1;
        }
        EditionSigner.makeKeys(folder, name);
        System.out.println(
                "Keep " + folder.resolve(name + ".private.pem") + " to yourself. Whoever takes your editions puts "
                        + name + ".pem into keys/editions of the data directory.");
        return 0;
    }
}
