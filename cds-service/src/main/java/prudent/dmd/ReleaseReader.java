package prudent.dmd;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import prudent.dmd.Release.Actual;
import prudent.dmd.Release.Concept;
import prudent.dmd.Release.Strength;
import prudent.dmd.Release.Virtual;

/**
 * Reads the files of a release, edition 2.3 of the data files: element names as in NHSBSA's schemas {@code vtm_v2_3.xsd},
 * {@code vmp_v2_3.xsd} and so on. What it reads it checks; prices, suppliers and the like it passes over.
 */
public final class ReleaseReader {

    private final LocalDate date;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> routeNames = new HashMap<>();
    private final Map<Long, Concept> moieties = new HashMap<>();
    private final Map<Long, Concept> ingredients = new HashMap<>();
    private final Map<Long, Virtual> virtuals = new HashMap<>();
    private final Map<Long, Actual> actuals = new HashMap<>();
    private final Map<Long, Long> virtualPacks = new HashMap<>();
    private final Map<Long, Long> actualPacks = new HashMap<>();

    private ReleaseReader(LocalDate date) {
        this.date = date;
    }

    /**
     * Reads all files; {@code progress} hears of every stretch of bytes.
     *
     * @throws ReleaseRefused when one is not what a release holds
     */
    public static Release read(ReleaseFiles files, LongConsumer progress) throws IOException {
        var reader = new ReleaseReader(files.date());
        for (var part : ReleasePart.values()) {
            try (var in = files.open(part, progress)) {
                XmlRows.read(in, part.root(), rows(part), reader::row);
            } catch (java.util.zip.ZipException | java.io.EOFException e) {
                throw new ReleaseRefused(part.fileName() + " is damaged in the archive (" + e.getMessage() + ").", e);
            }
        }
        return reader.release();
    }

    private static Set<String> rows(ReleasePart part) {
        return switch (part) {
            case LOOKUP -> Set.of("INFO");
            case INGREDIENT -> Set.of("ING");
            case VTM -> Set.of("VTM");
            case VMP -> Set.of("VMP", "VPI", "DROUTE");
            case AMP -> Set.of("AMP");
            case VMPP -> Set.of("VMPP");
            case AMPP -> Set.of("AMPP");
        };
    }

    private void row(String container, String name, Map<String, String> cells) {
        var row = new Row(name, cells);
        switch (name) {
            case "INFO" -> lookup(container, row);
            case "ING" -> concept(row, "ISID", ingredients);
            case "VTM" -> concept(row, "VTMID", moieties);
            case "VMP" -> virtual(row);
            case "VPI" -> product(row).strengths().add(strength(row));
            case "DROUTE" -> product(row).routes().add(routeNames.getOrDefault(row.text("ROUTECD"), ""));
            case "AMP" -> actual(row);
            case "VMPP" -> add(row, virtualPacks, row.id("VPPID"), row.id("VPID"));
            case "AMPP" -> add(row, actualPacks, row.id("APPID"), row.id("APID"));
            default -> throw new IllegalStateException(name);
        }
    }

    private void lookup(String container, Row row) {
        if (container.equals("UNIT_OF_MEASURE")) {
            units.put(row.text("CD"), row.text("DESC"));
        } else if (container.equals("ROUTE")) {
            routeNames.put(row.text("CD"), row.text("DESC"));
        }
    }

    private void concept(Row row, String column, Map<Long, Concept> concepts) {
        var id = row.id(column);
        add(row, concepts, id, new Concept(id, row.previous(column + "PREV"), row.text("NM"), row.isInvalid()));
    }

    private void actual(Row row) {
        var id = row.id("APID");
        add(row, actuals, id, new Actual(id, row.id("VPID"), row.text("NM"), row.isInvalid()));
    }

    private void virtual(Row row) {
        var id = row.id("VPID");
        add(
                row,
                virtuals,
                id,
                new Virtual(
                        id,
                        row.previous("VPIDPREV"),
                        row.optionalId("VTMID"),
                        row.text("NM"),
                        row.isInvalid(),
                        unit(row, "UNIT_DOSE_UOMCD"),
                        new ArrayList<>(1),
                        new ArrayList<>(1)));
    }

    private Virtual product(Row row) {
        var product = virtuals.get(row.id("VPID"));
        if (product == null) {
            throw row.wrong("belongs to a VMP that the file does not have");
        }
        return product;
    }

    private Strength strength(Row row) {
        return new Strength(
                row.id("ISID"),
                row.optionalId("BS_SUBID"),
                row.number("STRNT_NMRTR_VAL"),
                unit(row, "STRNT_NMRTR_UOMCD"),
                row.number("STRNT_DNMTR_VAL"),
                unit(row, "STRNT_DNMTR_UOMCD"));
    }

    private String unit(Row row, String column) {
        return units.getOrDefault(row.cells().getOrDefault(column, ""), "");
    }

    private static <T> void add(Row row, Map<Long, T> concepts, long id, T concept) {
        if (concepts.put(id, concept) != null) {
            throw row.wrong("is there twice");
        }
    }

    private Release release() {
        for (var part : List.of(moieties, ingredients, virtuals, actuals, virtualPacks, actualPacks)) {
            if (part.isEmpty()) {
                throw new ReleaseRefused("The release is not whole: one of its files is empty.");
            }
        }
        return new Release(date, moieties, ingredients, virtuals, actuals, virtualPacks, actualPacks);
    }
}
