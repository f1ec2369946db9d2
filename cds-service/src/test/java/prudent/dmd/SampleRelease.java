package prudent.dmd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small release in the format of TRUD's: element names and file names are those of the data files of edition 2.3, the content is
 * ours. Amoxicillin, co-amoxiclav, chloramphenicol, paracetamol and simvastatin have their own identifiers; what has none in our
 * tables has one in a namespace that nobody holds ({@link #madeUp}).
 */
public final class SampleRelease {
    public static final String AMOXICILLIN_500 = "39732411000001106";
    public static final String AMOXICILLIN_500_BEFORE = "323510009";
    public static final String AMOXICILLIN_750 = madeUp(1);
    public static final String AMOXICILLIN_750_BEFORE = madeUp(2);
    public static final String AMOXICILLIN_750_OF_A_MAKER = madeUp(3);
    public static final String AMOXICILLIN_750_PACK = madeUp(4);
    public static final String AMOXICILLIN_750_PACK_OF_A_MAKER = madeUp(5);
    public static final String CHLORAMPHENICOL_EYE_DROPS = madeUp(6);
    public static final String CHLORAMPHENICOL_CREAM = madeUp(7);
    public static final String CEFOTAXIME = madeUp(8);
    public static final String CEFOTAXIME_VTM = madeUp(9);
    public static final String PARACETAMOL = madeUp(10);
    public static final String PARACETAMOL_OF_A_MAKER = madeUp(11);
    public static final String SIMVASTATIN = madeUp(12);
    public static final String UNHEARD_OF = madeUp(13);
    public static final String UNHEARD_OF_VTM = madeUp(14);
    public static final String AMOXICILLIN_WITH_ANOTHER = madeUp(15);
    public static final String RETIRED_CAPSULES = madeUp(16);
    public static final String CONTRADICTORY = madeUp(17);
    public static final String AMOXICILLIN_VTM_TO_COME = madeUp(18);
    public static final String COMBINATION_VTM = madeUp(19);
    public static final String AUGMENTIN_625 = "292511000001103";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final String day;
    private Charset encoding = UTF_8;

    /** The release of a day, as in {@code 171125}. */
    public SampleRelease(String day) {
        this.day = day;
        part("lookup", "LOOKUP", LOOKUP);
        part("ingredient", "INGREDIENT_SUBSTANCES", INGREDIENTS);
        part("vtm", "VIRTUAL_THERAPEUTIC_MOIETIES", MOIETIES);
        part("vmp", "VIRTUAL_MED_PRODUCTS", VIRTUALS);
        part("amp", "ACTUAL_MEDICINAL_PRODUCTS", ACTUALS);
        part("vmpp", "VIRTUAL_MED_PRODUCT_PACK", VIRTUAL_PACKS);
        part("ampp", "ACTUAL_MEDICINAL_PROD_PACKS", ACTUAL_PACKS);
    }

    private void part(String word, String root, String rows) {
        files.put(
                fileName(word),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root
                        + " xmlns=\"\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
                        + "  <!-- a test of Prudent -->\n" + rows + "</" + root + ">\n");
    }

    private String fileName(String word) {
        return "f_" + word + "2_3" + day + ".xml";
    }

    /** An identifier that passes every check and that nobody has given away: namespace 9999999. */
    public static String madeUp(int number) {
        for (var digit = 0; digit < 10; digit++) {
            var id = number + "9999999" + "10" + digit;
            if (SnomedId.isConcept(id)) {
                return id;
            }
        }
        throw new IllegalStateException();
    }

    public SampleRelease replace(String word, String text, String by) {
        var name = fileName(word);
        var before = files.getOrDefault(name, "");
        if (!before.contains(text)) {
            throw new IllegalArgumentException(name + " does not hold " + text);
        }
        files.put(name, before.replace(text, by));
        return this;
    }

    public SampleRelease cutOff(String word) {
        files.computeIfPresent(fileName(word), (name, text) -> text.substring(0, text.length() / 2));
        return this;
    }

    public SampleRelease without(String word) {
        files.remove(fileName(word));
        return this;
    }

    public SampleRelease with(String name, String content) {
        files.put(name, content);
        return this;
    }

    public SampleRelease writtenIn(Charset charset) {
        encoding = charset;
        return this;
    }

    public Path directory(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(encoding));
        }
        return folder;
    }

    public Path zip(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            zip(out);
        }
        return file;
    }

    /** The release in an archive inside another, in a folder. */
    public Path zipInZip(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("release/week47.zip"));
            zip(zip);
        }
        return file;
    }

    private void zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var entry : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            zip.write(entry.getValue().getBytes(encoding));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String row(String name, String... cells) {
        var row = new StringBuilder("    <" + name + ">");
        for (var cell : cells) {
            var sign = cell.indexOf('=');
            var tag = cell.substring(0, sign);
            row.append("<" + tag + ">" + cell.substring(sign + 1) + "</" + tag + ">");
        }
        return row + "</" + name + ">\n";
    }

    private static String rows(String container, String... rows) {
        return "  <" + container + ">\n" + String.join("", rows) + "  </" + container + ">\n";
    }

    private static String info(String code, String words) {
        return row("INFO", "CD=" + code, "DESC=" + words);
    }

    private static String vmp(String id, String moiety, String name, String... more) {
        var head = row("VMP", "VPID=" + id, "VTMID=" + moiety, "NM=" + name, "BASISCD=0001", "PRES_STATCD=0001");
        return head.replace("</VMP>", String.join("", more) + "</VMP>");
    }

    private static String mg(String id, String ingredient, String mg) {
        return row("VPI", "VPID=" + id, "ISID=" + ingredient, "STRNT_NMRTR_VAL=" + mg, "STRNT_NMRTR_UOMCD=258684004");
    }

    private static String route(String id, String code) {
        return row("DROUTE", "VPID=" + id, "ROUTECD=" + code);
    }

    private static String amp(String id, String product, String name, String... more) {
        return row("AMP", "APID=" + id, "VPID=" + product, "NM=" + name, "DESC=" + name + " (A maker)", "SUPPCD=0")
                .replace("</AMP>", String.join("", more) + "</AMP>");
    }

    private static final String CAPSULE = "<UNIT_DOSE_UOMCD>428641000</UNIT_DOSE_UOMCD>";
    private static final String ORAL = "26643006";
    private static final String AMOXICILLIN_VTM = "774586009";
    private static final String AMOXICILLIN = "372687004";
    private static final String CO_AMOXICLAV = "39732211000001107";
    private static final String OTHER = "387517004";

    private static final String LOOKUP = rows(
                    "UNIT_OF_MEASURE",
                    info("258684004", "mg"),
                    info("258682000", "gram"),
                    info("258773002", "ml"),
                    info("428641000", "capsule"),
                    info("428673006", "tablet"))
            + rows(
                    "ROUTE",
                    info(ORAL, "Oral"),
                    info("54485002", "Ocular"),
                    info("6064005", "Cutaneous"),
                    info("47625008", "Intravenous"))
            + rows("SUPPLIER", info("3515801000001108", "A maker &amp; another"));

    private static final String INGREDIENTS = row("ING", "ISID=" + AMOXICILLIN, "NM=Amoxicillin")
            + row("ING", "ISID=395939008", "NM=Clavulanic acid")
            + row("ING", "ISID=372777009", "NM=Chloramphenicol")
            + row("ING", "ISID=" + OTHER, "NM=Paracetamol");

    private static final String MOIETIES = row("VTM", "VTMID=" + AMOXICILLIN_VTM, "NM=Amoxicillin")
            + row("VTM", "VTMID=774587000", "NM=Co-amoxiclav")
            + row("VTM", "VTMID=57191001", "NM=Chloramphenicol")
            + row("VTM", "VTMID=" + CEFOTAXIME_VTM, "NM=Cefotaxime")
            + row("VTM", "VTMID=777067000", "NM=Paracetamol", "VTMIDPREV=90332006")
            + row("VTM", "VTMID=96304005", "NM=Simvastatin")
            + row("VTM", "VTMID=" + UNHEARD_OF_VTM, "NM=Testopenem")
            + row("VTM", "VTMID=" + COMBINATION_VTM, "NM=Amoxicillin + Paracetamol")
            + row("VTM", "VTMID=" + AMOXICILLIN_VTM_TO_COME, "NM=Amoxicillin base", "VTMIDPREV=27658006");

    private static final String VIRTUALS = rows(
                    "VMPS",
                    vmp(
                            AMOXICILLIN_500,
                            AMOXICILLIN_VTM,
                            "Amoxicillin 500mg capsules",
                            "<VPIDPREV>" + AMOXICILLIN_500_BEFORE + "</VPIDPREV>",
                            CAPSULE),
                    vmp(
                            AMOXICILLIN_750,
                            AMOXICILLIN_VTM,
                            "Amoxicillin 750mg capsules",
                            "<VPIDPREV>" + AMOXICILLIN_750_BEFORE + "</VPIDPREV>",
                            CAPSULE),
                    vmp(CO_AMOXICLAV, "774587000", "Co-amoxiclav 500mg/125mg tablets"),
                    vmp(CHLORAMPHENICOL_EYE_DROPS, "57191001", "Chloramphenicol 0.7% eye drops"),
                    vmp(CHLORAMPHENICOL_CREAM, "57191001", "Chloramphenicol 7% cream"),
                    vmp(CEFOTAXIME, CEFOTAXIME_VTM, "Cefotaxime 7g powder for solution for injection vials"),
                    vmp(PARACETAMOL, "777067000", "Paracetamol 333mg tablets"),
                    vmp(SIMVASTATIN, "96304005", "Simvastatin 15mg tablets"),
                    vmp(UNHEARD_OF, UNHEARD_OF_VTM, "Testopenem 100mg tablets"),
                    vmp(AMOXICILLIN_WITH_ANOTHER, COMBINATION_VTM, "Amoxicillin 250mg / Paracetamol 500mg tablets"),
                    vmp(RETIRED_CAPSULES, AMOXICILLIN_VTM, "Amoxicillin 111mg capsules", "<INVALID>1</INVALID>"),
                    vmp(CONTRADICTORY, AMOXICILLIN_VTM, "Amoxicillin 600mg capsules", CAPSULE))
            + rows(
                    "VIRTUAL_PRODUCT_INGREDIENT",
                    mg(AMOXICILLIN_500, AMOXICILLIN, "500"),
                    mg(AMOXICILLIN_750, AMOXICILLIN, "750"),
                    mg(CO_AMOXICLAV, AMOXICILLIN, "500"),
                    mg(CO_AMOXICLAV, "395939008", "125"),
                    mg(PARACETAMOL, OTHER, "333"),
                    mg(AMOXICILLIN_WITH_ANOTHER, AMOXICILLIN, "250"),
                    mg(AMOXICILLIN_WITH_ANOTHER, OTHER, "500"),
                    mg(CONTRADICTORY, AMOXICILLIN, "300"))
            + rows("ONT_DRUG_FORM", row("ONT", "VPID=" + AMOXICILLIN_500, "FORMCD=0002"))
            + rows(
                    "DRUG_ROUTE",
                    route(AMOXICILLIN_500, ORAL),
                    route(AMOXICILLIN_750, ORAL),
                    route(CHLORAMPHENICOL_EYE_DROPS, "54485002"),
                    route(CHLORAMPHENICOL_CREAM, "6064005"),
                    route(CEFOTAXIME, "47625008"),
                    route(PARACETAMOL, ORAL),
                    route(SIMVASTATIN, ORAL),
                    route(UNHEARD_OF, ORAL),
                    route(AMOXICILLIN_WITH_ANOTHER, ORAL));

    private static final String ACTUALS = rows(
                    "AMPS",
                    amp("13811000001100", AMOXICILLIN_500, "Amoxicillin 500mg capsules"),
                    amp(AMOXICILLIN_750_OF_A_MAKER, AMOXICILLIN_750, "Amoxitest 750mg capsules"),
                    amp(AUGMENTIN_625, CO_AMOXICLAV, "Augmentin 625mg tablets"),
                    amp(PARACETAMOL_OF_A_MAKER, PARACETAMOL, "Paratest 333mg tablets", "<INVALID>1</INVALID>"))
            + rows("AP_INGREDIENT", row("AP_ING", "APID=" + AMOXICILLIN_750_OF_A_MAKER, "ISID=13668001"));

    private static final String VIRTUAL_PACKS = rows(
            "VMPPS",
            row(
                    "VMPP",
                    "VPPID=" + AMOXICILLIN_750_PACK,
                    "NM=Amoxicillin 750mg capsules 21 capsule",
                    "VPID=" + AMOXICILLIN_750));

    private static final String ACTUAL_PACKS = rows(
            "AMPPS",
            row(
                    "AMPP",
                    "APPID=" + AMOXICILLIN_750_PACK_OF_A_MAKER,
                    "NM=Amoxitest 750mg capsules 21 capsule",
                    "VPPID=" + AMOXICILLIN_750_PACK,
                    "APID=" + AMOXICILLIN_750_OF_A_MAKER));
}
