package prudent.intake.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static prudent.dmd.SampleRelease.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prudent.StartRefusal;
import prudent.dmd.ReleaseRefused;
import prudent.dmd.SampleRelease;
import prudent.facts.Antimicrobial;
import prudent.facts.Medicine;
import prudent.intake.Calls;
import prudent.intake.Terminology;
import prudent.intake.orders.DrugMapper;
import prudent.intake.orders.Medications;
import prudent.intake.products.DrugRecognition;
import tools.jackson.databind.node.ObjectNode;

class TerminologyImportTest {
    private static final String NOVEMBER = "171125";

    private final Path data;
    private final Path folder;

    TerminologyImportTest(@TempDir Path data, @TempDir Path folder) {
        this.data = data;
        this.folder = folder;
    }

    private ImportReport load(SampleRelease release) throws IOException {
        return new TerminologyImport(data, false)
                .run(release.zip(folder.resolve("nhsbsa_dmd.zip")), (done, total) -> {});
    }

    private DrugMapper.Recognition recognise(String code) {
        ObjectNode request =
                Calls.object("{'medicationCodeableConcept':{'coding':[{'system':'https://dmd.nhs.uk','code':'" + code
                        + "'}],'text':'x'}}");
        return new DrugMapper(Terminology.load(data).drugs()).recognise(request, new Medications(), "request");
    }

    private Antimicrobial drug(String code) {
        return ((DrugRecognition.Recognised) recognise(code).drug()).drug();
    }

    private static ImportReport.Group group(ImportReport report, String title) {
        return report.groups().stream()
                .filter(group -> group.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newProductsAreRecognisedByEveryIdentifierWithTheirStrength() throws IOException {
        assertThat(recognise(AMOXICILLIN_750).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);

        load(new SampleRelease(NOVEMBER));

        for (var code : new String[] {
            AMOXICILLIN_750,
            AMOXICILLIN_750_BEFORE,
            AMOXICILLIN_750_OF_A_MAKER,
            AMOXICILLIN_750_PACK,
            AMOXICILLIN_750_PACK_OF_A_MAKER
        }) {
            assertThat(drug(code)).isEqualTo(Antimicrobial.AMOXICILLIN);
            assertThat(Terminology.load(data).product(code))
                    .hasValueSatisfying(product -> assertThat(product.code()).isEqualTo(code))
                    .hasValueSatisfying(
                            product -> assertThat(product.mgPerUnit()).isEqualTo(750))
                    .hasValueSatisfying(product -> assertThat(product.unit()).isEqualTo("capsule"));
        }
    }

    @Test
    void formsTellTopicalFromSystemicDrugs() throws IOException {
        load(new SampleRelease(NOVEMBER));

        assertThat(drug(CHLORAMPHENICOL_EYE_DROPS)).isEqualTo(Antimicrobial.CHLORAMPHENICOL_EYE);
        assertThat(recognise(CHLORAMPHENICOL_CREAM).drug()).isInstanceOf(DrugRecognition.OtherMedicine.class);
    }

    @Test
    void aMoietyIsKnownByItsNameAndByItsFormerIdentifier() throws IOException {
        load(new SampleRelease(NOVEMBER));

        assertThat(drug(CEFOTAXIME)).isEqualTo(Antimicrobial.OTHER_ANTIBACTERIAL);
        assertThat(drug(CEFOTAXIME_VTM)).isEqualTo(Antimicrobial.OTHER_ANTIBACTERIAL);
        assertThat(drug(AMOXICILLIN_VTM_TO_COME)).isEqualTo(Antimicrobial.AMOXICILLIN);
    }

    @Test
    void aMoietyThatNobodyKnowsIsKnownByItsOtherProducts() throws IOException {
        var gentamicin = "3844911000001106";
        var release = new SampleRelease(NOVEMBER)
                .replace("vtm", "<NM>Cefotaxime</NM>", "<NM>Nameless</NM>")
                .replace(
                        "vmp",
                        "<VPID>" + RETIRED_CAPSULES + "</VPID><VTMID>774586009<",
                        "<VPID>" + gentamicin + "</VPID><VTMID>" + CEFOTAXIME_VTM + "<")
                .replace(
                        "vmp",
                        "<DRUG_ROUTE>",
                        "<DRUG_ROUTE><DROUTE><VPID>" + gentamicin + "</VPID><ROUTECD>47625008</ROUTECD></DROUTE>");

        load(release);

        assertThat(drug(CEFOTAXIME)).isEqualTo(Antimicrobial.OTHER_ANTIBACTERIAL);
        assertThat(recognise(CEFOTAXIME_VTM).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);
    }

    @Test
    void aFormerIdentifierOfTwoDifferentProductsSaysNothing() throws IOException {
        load(new SampleRelease(NOVEMBER)
                .replace(
                        "vmp",
                        "Cefotaxime 7g powder for solution for injection vials</NM>",
                        "Cefotaxime 7g</NM><VPIDPREV>" + AMOXICILLIN_750_BEFORE + "</VPIDPREV>"));

        assertThat(recognise(AMOXICILLIN_750_BEFORE).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);
        assertThat(drug(AMOXICILLIN_750)).isEqualTo(Antimicrobial.AMOXICILLIN);
    }

    @Test
    void whatAKilledImportLeftIsClearedAway() throws IOException {
        var left = Files.createDirectories(data.resolve("terminology/import-at-work-1"));
        Files.writeString(left.resolve("dmd.bin"), "half");

        load(new SampleRelease(NOVEMBER));

        assertThat(left).doesNotExist();
    }

    @Test
    void whatIsInTheReleaseAndNoAntimicrobialIsAnotherMedicine() throws IOException {
        assertThat(recognise(PARACETAMOL).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);

        load(new SampleRelease(NOVEMBER));

        for (var code : new String[] {PARACETAMOL, PARACETAMOL_OF_A_MAKER, "777067000", "90332006"}) {
            assertThat(recognise(code)).satisfies(found -> {
                assertThat(found.drug()).isInstanceOf(DrugRecognition.OtherMedicine.class);
                assertThat(found.medicine()).isNull();
            });
        }
        assertThat(recognise(SIMVASTATIN).medicine()).isEqualTo(Medicine.SIMVASTATIN);
        assertThat(recognise(SampleRelease.madeUp(99)).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);
    }

    @Test
    void whatMayBeAnAntimicrobialStaysUnrecognisedAndIsReported() throws IOException {
        var report = load(new SampleRelease(NOVEMBER));

        for (var code : new String[] {UNHEARD_OF, UNHEARD_OF_VTM, AMOXICILLIN_WITH_ANOTHER}) {
            assertThat(recognise(code).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);
        }
        assertThat(group(report, "unresolved").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(UNHEARD_OF + " Testopenem 100mg tablets"))
                .anyMatch(line -> line.startsWith(AMOXICILLIN_WITH_ANOTHER));
    }

    @Test
    void strengthsThatContradictEachOtherAreUnknown() throws IOException {
        var report = load(new SampleRelease(NOVEMBER));

        assertThat(Terminology.load(data).product(CONTRADICTORY).orElseThrow().mgPerUnit())
                .isZero();
        assertThat(group(report, "contradictory").lines()).anyMatch(line -> line.startsWith(CONTRADICTORY));
    }

    @Test
    void aBrandTakesItsStrengthFromItsVirtualProduct() throws IOException {
        assertThat(Terminology.load(data).product(AUGMENTIN_625).orElseThrow().mgPerUnit())
                .isZero();

        var report = load(new SampleRelease(NOVEMBER));

        assertThat(Terminology.load(data).product(AUGMENTIN_625).orElseThrow().mgPerUnit())
                .isEqualTo(500);
        assertThat(group(report, "changed").lines()).anyMatch(line -> line.startsWith(AUGMENTIN_625));
    }

    @Test
    void aConceptMarkedInvalidIsStillReadBecauseRecordsHoldIt() throws IOException {
        load(new SampleRelease(NOVEMBER));

        assertThat(drug(RETIRED_CAPSULES)).isEqualTo(Antimicrobial.AMOXICILLIN);
    }

    @Test
    void theReportNamesWhatIsNewAndOnlyThatTheNextTime() throws IOException {
        var first = load(new SampleRelease(NOVEMBER));
        var second = load(new SampleRelease("241125").replace("vmp", "Amoxicillin 750mg", "Amoxicillin 755mg"));

        assertThat(group(first, "new").lines()).anyMatch(line -> line.startsWith(AMOXICILLIN_750 + " "));
        assertThat(group(second, "new").lines()).isEmpty();
        assertThat(group(second, "changed").lines()).anyMatch(line -> line.startsWith(AMOXICILLIN_750 + " "));
        assertThat(Terminology.load(data).release()).contains(LocalDate.of(2025, 11, 24));
        assertThat(data.resolve("terminology/dmd-before.bin")).exists();
        assertThat(data.resolve("terminology/import-report.txt")).content().contains(AMOXICILLIN_750);
    }

    @Test
    void packagedProductsKeepTheirDrug() throws IOException {
        load(new SampleRelease(NOVEMBER));
        var drugs = Terminology.load(data);

        Calls.TERMINOLOGY.products().forEach((code, product) -> assertThat(
                        drugs.product(code).orElseThrow().drug())
                .isEqualTo(product.drug()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vmp  | <VPID>39732411000001106</VPID><VTMID> | <VPID>39732411000001107</VPID><VTMID>  | check digit
                    amp  | <APID>13811000001100</APID>           | <APID>292511000001103</APID>           | is there twice
                    amp  | <NM>Amoxitest 750mg capsules</NM>     | <NM/>                                  | has no NM
                    vmp  | </VMPS>                               | </VPMS>                                | no well-formed XML
                    vtm  | VIRTUAL_THERAPEUTIC_MOIETIES          | MOIETIES                               | begins with MOIETIES
                    vmp  | >750</STRNT                           | >some</STRNT                           | no number
                    ampp | AMPPS                                 | WHATEVER                               | |
                    """)
    void aBrokenReleaseChangesNothing(String part, String text, String by, String sentence) throws IOException {
        load(new SampleRelease(NOVEMBER));
        var before = Files.readAllBytes(data.resolve("terminology/dmd.bin"));
        var release = new SampleRelease("241125").replace(part, text.strip(), by.strip());

        if (sentence == null) {
            load(release);
            return;
        }
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> load(release))
                .withMessageContaining(sentence);
        assertThat(data.resolve("terminology/dmd.bin")).hasBinaryContent(before);
        assertThat(data.resolve("terminology")).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }

    @Test
    void aSlipIsLeftOutAndReportedAndManyAreRefused() throws IOException {
        var one = new SampleRelease(NOVEMBER)
                .replace("amp", "<VPID>" + PARACETAMOL + "</VPID>", "<VPID>" + SampleRelease.madeUp(77) + "</VPID>");
        var many = new SampleRelease(NOVEMBER);
        many.replace("amp", "</AMPS>", strays() + "</AMPS>");

        assertThat(group(load(one), "without").lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith(PARACETAMOL_OF_A_MAKER));
        assertThat(recognise(PARACETAMOL_OF_A_MAKER).drug()).isInstanceOf(DrugRecognition.Unrecognised.class);
        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> load(many))
                .withMessageContaining("not whole");
    }

    private static String strays() {
        var strays = new StringBuilder();
        for (var i = 200; i < 210; i++) {
            strays.append("<AMP><APID>" + SampleRelease.madeUp(i) + "</APID><VPID>" + SampleRelease.madeUp(77)
                    + "</VPID><NM>Stray</NM></AMP>");
        }
        return strays.toString();
    }

    @Test
    void anOlderReleaseIsRefusedUnlessItIsAskedFor() throws IOException {
        load(new SampleRelease(NOVEMBER));
        var older = new SampleRelease("101125").zip(folder.resolve("older.zip"));

        assertThatExceptionOfType(ReleaseRefused.class)
                .isThrownBy(() -> new TerminologyImport(data, false).run(older, (done, total) -> {}))
                .withMessageContaining("2025-11-10, older than the one that is loaded (2025-11-17)");
        assertThat(new TerminologyImport(data, true)
                        .run(older, (done, total) -> {})
                        .date())
                .isEqualTo(LocalDate.of(2025, 11, 10));
    }

    @Test
    void aDamagedTableStopsTheStartAndIsReplacedByTheNextImport() throws IOException {
        load(new SampleRelease(NOVEMBER));
        var table = data.resolve("terminology/dmd.bin");
        var bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);

        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> Terminology.load(data))
                .withMessageContaining("checksum")
                .withMessageContaining("remove the file");

        load(new SampleRelease(NOVEMBER));
        assertThat(drug(AMOXICILLIN_750)).isEqualTo(Antimicrobial.AMOXICILLIN);
    }

    @Test
    void progressEndsAtTheWhole() throws IOException {
        var release = new SampleRelease(NOVEMBER).zipInZip(folder.resolve("outer.zip"));
        var seen = new long[2];

        new TerminologyImport(data, false).run(release, (done, total) -> {
            seen[0] = done;
            seen[1] = total;
        });

        assertThat(seen[0]).isPositive().isEqualTo(seen[1]);
    }
}
