package prudent.editions.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.engine.GuidelineFiles;

/** An edition from elsewhere is taken as its signer made it, or not at all. */
class SignedEditionTest {

    private static final GuidelineFiles FILES = new GuidelineFiles(new TreeMap<>(Map.of(
            "acute-cough/guideline.yaml", "key: X".getBytes(UTF_8),
            "acute-cough/rules.drl", "rule".getBytes(UTF_8))));

    private final Path trusted;
    private final Path own;
    private final SignedEdition signed;

    SignedEditionTest(@TempDir Path folder) throws IOException, GeneralSecurityException {
        trusted = Files.createDirectory(folder.resolve("trusted"));
        own = folder.resolve("own");
        EditionSigner.makeKeys(own, "northshire");
        Files.copy(own.resolve("northshire.pem"), trusted.resolve("northshire.pem"));
        signed = EditionSigner.sign(FILES, own.resolve("northshire.private.pem"));
    }

    @Test
    void aSignedEditionIsTakenAsItWasMade() throws IOException {
        var zip = new ByteArrayOutputStream();
        signed.write(zip);

        var files = taken(zip.toByteArray());

        assertThat(files.edition()).isEqualTo(FILES.edition());
    }

    @Test
    void anyByteChangedAnywhereIsRefused() throws IOException {
        for (var name : FILES.contents().keySet()) {
            var contents = new TreeMap<>(FILES.contents());
            contents.put(name, (new String(contents.get(name), UTF_8) + " ").getBytes(UTF_8));
            refused(zip(contents, signed.signer(), signed.signature()), "was changed after northshire signed it");
        }
        var more = new TreeMap<>(FILES.contents());
        more.put("acute-cough/vignettes.yaml", new byte[0]);
        refused(zip(more, signed.signer(), signed.signature()), "was changed");
    }

    @Test
    void whatIsNotSignedIsRefused() throws IOException {
        refused(zip(FILES.contents(), "", ""), "is not signed");
    }

    @Test
    void aStrangersSignatureIsRefused() throws IOException, GeneralSecurityException {
        EditionSigner.makeKeys(own, "stranger");
        var strange = EditionSigner.sign(FILES, own.resolve("stranger.private.pem"));
        refused(zip(FILES.contents(), "stranger", strange.signature()), "key is not known here");
        refused(zip(FILES.contents(), "northshire", strange.signature()), "signed with another key");
        refused(zip(FILES.contents(), "../own/stranger", strange.signature()), "key is not known here");
    }

    @Test
    void whatIsNoGuidelinesFolderIsRefused() throws IOException {
        refused("no zip".getBytes(UTF_8), "There is no guideline");
        refused(zip(Map.of("../../etc/passwd", new byte[1]), "a", "b"), "is no file of a guidelines folder");
        refused(zip(Map.of("acute-cough/big.csv", new byte[33 * 1024 * 1024]), "a", "b"), "larger than any");
    }

    private GuidelineFiles taken(byte[] zip) throws IOException {
        return new EditionKeys(trusted).verified(SignedEdition.read(new ByteArrayInputStream(zip)));
    }

    private void refused(byte[] zip, String because) {
        assertThatExceptionOfType(EditionRefused.class)
                .isThrownBy(() -> taken(zip))
                .withMessageContaining(because);
    }

    private static byte[] zip(Map<String, byte[]> contents, String signer, String signature) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            if (!signer.isEmpty()) {
                zip.putNextEntry(new ZipEntry("SIGNATURE"));
                zip.write((signer + "\n" + signature + "\n").getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
