package prudent.editions.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import prudent.engine.GuidelineFiles;

/** Makes keys, and signs editions for those who hold the public one. */
public final class EditionSigner {

    private static final String PRIVATE = ".private.pem";

    private EditionSigner() {}

    /** Makes a pair of keys: {@code NAME.private.pem}, which only its owner can read, and {@code NAME.pem} to hand out. */
    public static void makeKeys(Path folder, String name) throws IOException, GeneralSecurityException {
        var secret = folder.resolve(name + PRIVATE);
        if (Files.exists(secret)) {
            throw new FileAlreadyExistsException(secret.toString());
        }
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance(EditionKeys.ALGORITHM).generateKeyPair();
        var isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                isPosix ? Files.newByteChannel(secret, options, only) : Files.newByteChannel(secret, options)) {
            channel.write(US_ASCII.encode(pem("PRIVATE KEY", pair.getPrivate().getEncoded())));
        }
        Files.writeString(
                folder.resolve(name + ".pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                US_ASCII);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    /** Signs files with a private key; the signer is whom its file is named for. */
    public static SignedEdition sign(GuidelineFiles files, Path key) throws IOException, GeneralSecurityException {
        var signing = Signature.getInstance(EditionKeys.ALGORITHM);
        signing.initSign(KeyFactory.getInstance(EditionKeys.ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(EditionKeys.pem(key))));
        signing.update(SignedEdition.signed(files));
        var signer = String.valueOf(key.getFileName()).replace(PRIVATE, "").replace(".pem", "");
        return new SignedEdition(files, signer, Base64.getEncoder().encodeToString(signing.sign()));
    }
}
