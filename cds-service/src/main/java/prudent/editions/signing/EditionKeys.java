package prudent.editions.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import prudent.engine.GuidelineFiles;

/** Whose editions are taken: a folder of Ed25519 public keys as PEM files, each named for its signer. */
public final class EditionKeys {

    static final String ALGORITHM = "Ed25519";

    private final Path folder;

    public EditionKeys(Path folder) {
        this.folder = folder;
    }

    /**
     * The files of an edition, once their signature is known to be good.
     *
     * @throws EditionRefused saying why not
     */
    public GuidelineFiles verified(SignedEdition edition) {
        var signer = edition.signer();
        if (edition.signature().isEmpty()) {
            throw new EditionRefused("This edition is not signed. Whoever made it signs it with \"editions sign\".");
        }
        if (!signer.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
                || !Files.isRegularFile(folder.resolve(signer + ".pem"))) {
            throw new EditionRefused(
                    "This edition is signed by somebody whose key is not known here. An administrator puts"
                            + " the public key into the folder of edition keys.");
        }
        try {
            var verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key(folder.resolve(signer + ".pem")));
            verifying.update(SignedEdition.signed(edition.files()));
            if (verifying.verify(Base64.getDecoder().decode(edition.signature()))) {
                return edition.files();
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw new EditionRefused("The signature of this edition, or the key of " + signer + ", cannot be read.");
        }
        throw new EditionRefused(
                "This edition was changed after " + signer + " signed it, or signed with another key.");
    }

    private static PublicKey key(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(file)));
    }

    static byte[] pem(Path file) throws IOException {
        var text = Files.readString(file, US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
