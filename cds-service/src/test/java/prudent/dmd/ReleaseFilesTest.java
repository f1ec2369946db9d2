package prudent.dmd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFilesTest {
    private final Path folder;
    private final Path scratch;

    ReleaseFilesTest(@TempDir Path folder, @TempDir Path scratch) {
        this.folder = folder;
        this.scratch = scratch;
    }

    private Release read(Path given) throws IOException {
        return read(given, ReleaseLimits.USUAL);
    }

    private Release read(Path given, ReleaseLimits limits) throws IOException {
        try (var files = ReleaseFiles.find(given, scratch, limits)) {
            return ReleaseReader.read(files, read -> {});
        }
    }

    private void isRefused(SampleRelease release, String sentence) throws IOException {
        var zip = release.zip(folder.resolve("release.zip"));
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> read(zip))
                .withMessageContaining(sentence);
        assertThat(scratch).isEmptyDirectory();
    }

    private static SampleRelease release() {
        return new SampleRelease("171125");
    }

    @Test
    void anArchiveAnArchiveInItAndADirectorySayTheSame() throws IOException {
        var zip = read(release().zip(folder.resolve("release.zip")));
        var nested = read(release().zipInZip(folder.resolve("outer.zip")));
        var directory = read(release().directory(folder.resolve("files")));

        assertThat(zip).isEqualTo(nested).isEqualTo(directory);
        assertThat(zip.date()).isEqualTo(LocalDate.of(2025, 11, 17));
        assertThat(zip.size()).isEqualTo(31);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aCutOffArchiveIsRefused() throws IOException {
        var zip = release().zip(folder.resolve("release.zip"));
        var bytes = Files.readAllBytes(zip);
        for (var length : new int[] {0, 100, bytes.length / 2, bytes.length - 10}) {
            Files.write(zip, Arrays.copyOf(bytes, length));
            assertThatExceptionOfType(ReleaseRefused.class).isThrownBy(() -> read(zip));
        }
    }

    @Test
    void damageInsideTheArchiveIsRefused() throws IOException {
        var zip = release().zip(folder.resolve("release.zip"));
        var bytes = Files.readAllBytes(zip);
        for (var at = 100; at < 400; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(zip, bytes);

        assertThatExceptionOfType(ReleaseRefused.class).isThrownBy(() -> read(zip));
    }

    @Test
    void aFileThatIsCutOffOrMissingIsRefused() throws IOException {
        isRefused(release().cutOff("amp"), "cut off");
        isRefused(release().without("vmp"), "not whole");
        isRefused(release().without("ampp"), "not whole");
        isRefused(release().with("f_vmp2_3241125.xml", "<VIRTUAL_MED_PRODUCTS/>"), "more than one release");
        isRefused(release().with("sub/f_vmp2_3171125.xml", "<VIRTUAL_MED_PRODUCTS/>"), "more than one release");
    }

    @Test
    void anotherEncodingThanTheDeclaredOneIsRefused() throws IOException {
        isRefused(release().replace("vmp", "Testopenem", "Tést").writtenIn(ISO_8859_1), "no well-formed XML");
    }

    @Test
    void anEncodingThatIsDeclaredIsRead() throws IOException {
        var release = release().writtenIn(UTF_16);
        for (var part : new String[] {"lookup", "ingredient", "vtm", "vmp", "amp", "vmpp", "ampp"}) {
            release.replace(part, "utf-8", "utf-16");
        }

        assertThat(read(release.zip(folder.resolve("release.zip"))).size()).isEqualTo(31);
    }

    @Test
    void declarationsOfDocumentTypesAreRefused() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        var external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<VIRTUAL_THERAPEUTIC_MOIETIES";
        isRefused(
                release()
                        .replace("vtm", "<VIRTUAL_THERAPEUTIC_MOIETIES", external)
                        .replace("vtm", "Testopenem", "&e;"),
                "declares a document type");
        isRefused(
                release()
                        .replace(
                                "vtm",
                                "<VIRTUAL_THERAPEUTIC_MOIETIES",
                                "<!DOCTYPE x SYSTEM \"x.dtd\">\n<VIRTUAL_THERAPEUTIC_MOIETIES"),
                "declares a document type");
        isRefused(release().replace("vtm", "Testopenem", "&e;"), "no well-formed XML");
    }

    @Test
    void anArchiveThatWouldFillTheDiskIsRefused() throws IOException {
        isRefused(release().with("f_gtin2_0171125.xml", " ".repeat(20_000_000)), "far more");
        isRefused(release().replace("amp", "<AMPS>", " ".repeat(20_000_000) + "<AMPS>"), "far more");
    }

    @Test
    void whatAFileGivesIsCountedWhateverTheArchiveSays() throws IOException {
        var limits = new ReleaseLimits(500, 200, 1000);
        var directory = release().directory(folder.resolve("files"));

        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> read(directory, limits))
                .withMessageContaining("far more");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefused() throws IOException {
        isRefused(release().with("../../escape.xml", "x"), "outside itself");
        isRefused(release().with("/etc/escape.xml", "x"), "outside itself");
        isRefused(release().with("..\\escape.xml", "x"), "outside itself");
    }

    @Test
    void somethingElseIsRefused() {
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> read(folder.resolve("no-such-file.zip")))
                .withMessageContaining("There is no file");
    }

    @Test
    void veryLongTextsAreRefused() throws IOException {
        isRefused(release().replace("vmp", "Testopenem", "x".repeat(5000)), "far too long");
    }
}
