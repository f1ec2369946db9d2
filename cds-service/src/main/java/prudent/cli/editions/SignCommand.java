package prudent.cli.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prudent.editions.signing.EditionSigner;
import prudent.engine.GuidelineFiles;

/** Packs and signs a guidelines folder. */
@Command(
        name = "sign",
        description = "Packs a guidelines folder and signs it, for those who hold the public key.",
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The guidelines folder.")
    Path folder = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The private key.")
    Path key = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The zip file to write.")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException, GeneralSecurityException {
        var files = GuidelineFiles.in(folder);
        var signed = EditionSigner.sign(files, key);
        try (var zip = Files.newOutputStream(out)) {
            signed.write(zip);
        }
        System.out.println("Edition " + files.edition() + ", signed by " + signed.signer() + ": " + out);
        return 0;
    }
}
