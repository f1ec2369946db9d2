package prudent.dmd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a made-up release of the size of a real one, to measure with: 3,000 VTM, 4,000 ingredients, 20,000 VMP, 160,000 AMP, 60,000
 * VMPP and 200,000 AMPP, with the elements that real rows have. One product in twenty-five is of an antimicrobial.
 */
final class LargeRelease {
    private static final int VIRTUALS = 20_000;
    private static final int ACTUALS = 160_000;
    private static final String[] ANTIMICROBIALS = {
        "774586009 Amoxicillin", "81508005 Doxycycline", "57191001 Chloramphenicol"
    };

    private LargeRelease() {}

    private static long next(int kind, int number) {
        return Long.parseLong(SampleRelease.madeUp(kind * 1_000_000 + number));
    }

    public static void main(String[] arguments) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])));
                var out = new OutputStreamWriter(zip, UTF_8)) {
            part(zip, out, "lookup", "LOOKUP", LargeRelease::lookup);
            part(zip, out, "ingredient", "INGREDIENT_SUBSTANCES", LargeRelease::ingredients);
            part(zip, out, "vtm", "VIRTUAL_THERAPEUTIC_MOIETIES", LargeRelease::moieties);
            part(zip, out, "vmp", "VIRTUAL_MED_PRODUCTS", LargeRelease::virtuals);
            part(zip, out, "amp", "ACTUAL_MEDICINAL_PRODUCTS", LargeRelease::actuals);
            part(zip, out, "vmpp", "VIRTUAL_MED_PRODUCT_PACK", LargeRelease::virtualPacks);
            part(zip, out, "ampp", "ACTUAL_MEDICINAL_PROD_PACKS", LargeRelease::actualPacks);
        }
    }

    private interface Rows {
        void write(Writer out) throws IOException;
    }

    private static void part(ZipOutputStream zip, Writer out, String word, String root, Rows rows) throws IOException {
        zip.putNextEntry(new ZipEntry("f_" + word + "2_3171125.xml"));
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root + ">\n");
        rows.write(out);
        out.write("</" + root + ">\n");
        out.flush();
        zip.closeEntry();
    }

    private static void lookup(Writer out) throws IOException {
        out.write("<UNIT_OF_MEASURE><INFO><CD>258684004</CD><DESC>mg</DESC></INFO>"
                + "<INFO><CD>428673006</CD><DESC>tablet</DESC></INFO></UNIT_OF_MEASURE>\n"
                + "<ROUTE><INFO><CD>26643006</CD><DESC>Oral</DESC></INFO></ROUTE>\n");
    }

    private static void ingredients(Writer out) throws IOException {
        for (var i = 0; i < 4000; i++) {
            out.write("  <ING>\n    <ISID>" + next(1, i) + "</ISID>\n    <NM>Substance " + i + "</NM>\n  </ING>\n");
        }
    }

    private static void moieties(Writer out) throws IOException {
        for (var each : ANTIMICROBIALS) {
            var space = each.indexOf(' ');
            out.write("  <VTM><VTMID>" + each.substring(0, space) + "</VTMID><NM>" + each.substring(space + 1)
                    + "</NM></VTM>\n");
        }
        for (var i = 0; i < 3000; i++) {
            out.write("  <VTM>\n    <VTMID>" + next(2, i) + "</VTMID>\n    <NM>Moiety " + i + "</NM>\n  </VTM>\n");
        }
    }

    private static boolean isAntimicrobial(int product) {
        return product % 25 == 0;
    }

    private static String name(int product) {
        var each = ANTIMICROBIALS[product / 25 % ANTIMICROBIALS.length];
        return (isAntimicrobial(product) ? each.substring(each.indexOf(' ') + 1) : "Moiety " + product % 3000) + " "
                + (product + 1) + "mg tablets";
    }

    private static void virtuals(Writer out) throws IOException {
        out.write("  <VMPS>\n");
        for (var i = 0; i < VIRTUALS; i++) {
            var moiety = isAntimicrobial(i)
                    ? ANTIMICROBIALS[i / 25 % ANTIMICROBIALS.length].split(" ", -1)[0]
                    : "" + next(2, i % 3000);
            out.write("    <VMP>\n      <VPID>" + next(3, i) + "</VPID>\n      <VPIDPREV>" + next(4, i)
                    + "</VPIDPREV>\n      <VTMID>" + moiety + "</VTMID>\n      <NM>" + name(i)
                    + "</NM>\n      <BASISCD>0001</BASISCD>\n      <PRES_STATCD>0001</PRES_STATCD>\n"
                    + "      <DF_INDCD>1</DF_INDCD>\n      <UDFS>1</UDFS>\n"
                    + "      <UNIT_DOSE_UOMCD>428673006</UNIT_DOSE_UOMCD>\n    </VMP>\n");
        }
        out.write("  </VMPS>\n  <VIRTUAL_PRODUCT_INGREDIENT>\n");
        for (var i = 0; i < VIRTUALS; i++) {
            out.write("    <VPI>\n      <VPID>" + next(3, i) + "</VPID>\n      <ISID>" + next(1, i % 4000)
                    + "</ISID>\n      <BASIS_STRNTCD>0001</BASIS_STRNTCD>\n      <STRNT_NMRTR_VAL>" + (i + 1)
                    + "</STRNT_NMRTR_VAL>\n      <STRNT_NMRTR_UOMCD>258684004</STRNT_NMRTR_UOMCD>\n    </VPI>\n");
        }
        out.write("  </VIRTUAL_PRODUCT_INGREDIENT>\n  <DRUG_ROUTE>\n");
        for (var i = 0; i < VIRTUALS; i++) {
            out.write("    <DROUTE>\n      <VPID>" + next(3, i)
                    + "</VPID>\n      <ROUTECD>26643006</ROUTECD>\n    </DROUTE>\n");
        }
        out.write("  </DRUG_ROUTE>\n");
    }

    private static void actuals(Writer out) throws IOException {
        out.write("  <AMPS>\n");
        for (var i = 0; i < ACTUALS; i++) {
            var name = name(i % VIRTUALS);
            out.write("    <AMP>\n      <APID>" + next(5, i) + "</APID>\n      <VPID>" + next(3, i % VIRTUALS)
                    + "</VPID>\n      <NM>" + name + "</NM>\n      <DESC>" + name + " (A maker of medicines Ltd "
                    + i / VIRTUALS + ")</DESC>\n      <SUPPCD>9301611000001105</SUPPCD>\n"
                    + "      <LIC_AUTHCD>0001</LIC_AUTHCD>\n      <AVAIL_RESTRICTCD>0001</AVAIL_RESTRICTCD>\n"
                    + "    </AMP>\n");
        }
        out.write("  </AMPS>\n  <LICENSED_ROUTE>\n");
        for (var i = 0; i < ACTUALS; i++) {
            out.write("    <LIC_ROUTE>\n      <APID>" + next(5, i)
                    + "</APID>\n      <ROUTECD>26643006</ROUTECD>\n    </LIC_ROUTE>\n");
        }
        out.write("  </LICENSED_ROUTE>\n");
    }

    private static void virtualPacks(Writer out) throws IOException {
        out.write("  <VMPPS>\n");
        for (var i = 0; i < 3 * VIRTUALS; i++) {
            out.write("    <VMPP>\n      <VPPID>" + next(6, i) + "</VPPID>\n      <NM>" + name(i % VIRTUALS)
                    + " 28 tablet</NM>\n      <VPID>" + next(3, i % VIRTUALS)
                    + "</VPID>\n      <QTYVAL>28</QTYVAL>\n      <QTY_UOMCD>428673006</QTY_UOMCD>\n    </VMPP>\n");
        }
        out.write("  </VMPPS>\n");
    }

    private static void actualPacks(Writer out) throws IOException {
        out.write("  <AMPPS>\n");
        for (var i = 0; i < 200_000; i++) {
            out.write("    <AMPP>\n      <APPID>" + next(7, i) + "</APPID>\n      <NM>" + name(i % VIRTUALS)
                    + " (A maker of medicines Ltd) 28 tablet</NM>\n      <VPPID>" + next(6, i % VIRTUALS)
                    + "</VPPID>\n      <APID>" + next(5, i % ACTUALS)
                    + "</APID>\n      <LEGAL_CATCD>0003</LEGAL_CATCD>\n    </AMPP>\n");
        }
        out.write("  </AMPPS>\n  <MEDICINAL_PRODUCT_PRICE>\n");
        for (var i = 0; i < 200_000; i++) {
            out.write("    <PRICE_INFO>\n      <APPID>" + next(7, i) + "</APPID>\n      <PRICE>3384</PRICE>\n"
                    + "      <PRICEDT>2025-04-08</PRICEDT>\n      <PRICE_PREV>3596</PRICE_PREV>\n"
                    + "      <PRICE_BASISCD>0001</PRICE_BASISCD>\n    </PRICE_INFO>\n");
        }
        out.write("  </MEDICINAL_PRODUCT_PRICE>\n");
    }
}
