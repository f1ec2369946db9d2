package prudent.adaptation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import prudent.comparison.Change;
import prudent.comparison.EditionComparison;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.facts.Antimicrobial;
import prudent.facts.Infection;
import prudent.facts.Regimen;

/** A board's own numbers on top of the national ones: taken where they fit, refused with their place where they do not. */
class OverridesTest {

    private static final GuidelineFiles NATIONAL = GuidelineFiles.in(Path.of("guidelines"));
    private static final String HEADER = "guideline,line,drug,age_from,parameter,value,national,owner,expires,why\n";
    private static final String DAYS = "acute-sore-throat,,phenoxymethylpenicillin,12y,days,10,5-10,"
            + "\"A. Example, Northshire ICB\",2027-03-31,Invasive group A streptococcus is common here\n";

    @Test
    void anOverriddenCourseIsThatOfTheTableAndSaysWhoseItIs() {
        try (var library = GuidelineLibrary.of(with(DAYS))) {
            var table = library.guidelineFor(Infection.ACUTE_SORE_THROAT)
                    .orElseThrow()
                    .regimens();
            assertThat(table)
                    .filteredOn(row -> row.drug() == Antimicrobial.PHENOXYMETHYLPENICILLIN)
                    .filteredOn(row -> row.population().ageFromMonths() == 144)
                    .extracting(row -> row.course().text())
                    .containsOnly("10 days");
            assertThat(table)
                    .filteredOn(row -> row.source().contains("locally A. Example, Northshire ICB, until 2027-03-31"))
                    .hasSize(2);
            assertThat(library.edition()).matches(NATIONAL.edition() + "\\.[0-9a-f]{8}");
        }
    }

    @Test
    void theDifferenceIsSaidInClinicalWords() {
        assertThat(EditionComparison.between(NATIONAL, with(DAYS)))
                .singleElement()
                .satisfies(guideline -> assertThat(guideline.changes())
                        .extracting(Change::sentence)
                        .contains("phenoxymethylpenicillin 500 mg four times daily (acute sore throat, first choice;"
                                + " 12 years and over; no penicillin allergy): 5 to 10 days → 10 days"));
        assertThat(EditionComparison.between(with(DAYS), with(DAYS))).isEmpty();
    }

    @Test
    void rankAndAdviceAreOverridden() {
        var said = "Most sore throats settle without an antibiotic, which shortens them by about 16 hours.";
        var files = with("acute-sore-throat,,clarithromycin,12y,rank,2,1,A,2027-03-31,Because\n"
                + "acute-sore-throat,,no-antibiotic,,advice,Most sore throats settle by themselves.,\"" + said
                + "\",A,2027-03-31,Because\n");
        try (var library = GuidelineLibrary.of(files)) {
            var guideline = library.guidelineFor(Infection.ACUTE_SORE_THROAT).orElseThrow();
            assertThat(guideline.regimens())
                    .filteredOn(row -> row.drug() == Antimicrobial.CLARITHROMYCIN)
                    .filteredOn(row -> row.population().ageFromMonths() == 144)
                    .extracting(Regimen::rank)
                    .containsExactly(2);
            assertThat(guideline.text().guidance())
                    .containsEntry("no-antibiotic", "Most sore throats settle by themselves.");
        }
    }

    @Test
    void anOverrideEndsWithItsLastDay() {
        var overrides = Overrides.read((HEADER + DAYS).getBytes(UTF_8));
        assertThat(overrides.inForce(LocalDate.parse("2027-03-31"))).isPresent();
        assertThat(overrides.inForce(LocalDate.parse("2027-04-01"))).isEmpty();
        var two = Overrides.read((HEADER + DAYS + DAYS.replace("2027-03-31", "2028-03-31")).getBytes(UTF_8));
        assertThat(two.inForce(LocalDate.parse("2027-04-01")))
                .map(left -> Overrides.read(left).all().size())
                .contains(1);
    }

    @Test
    void whatIsWrongIsSaidWithLineAndColumn() {
        refused(DAYS.replace(",days,10,", ",days,ten,"), "adaptation/overrides.csv:2:53: \"ten\" is no number of days");
        refused(DAYS.replace("phenoxymethylpenicillin", "penicilin"), "overrides.csv:2:20: \"penicilin\" is no drug");
        refused(DAYS.replace("2027-03-31", "soon"), "\"soon\" is no date like 2027-03-31");
        refused(DAYS.replace("\"A. Example, Northshire ICB\"", ""), "column owner is empty");
        refused(DAYS.replace("acute-sore-throat", "sore-throat"), "there is no guideline sore-throat");
        refused("acute-sore-throat,,refer,,advice,Wait.,x,A,2027-03-31,y\n", "stays national");
    }

    @Test
    void anOverrideStopsWhenTheNationalTableChanges() {
        refused(DAYS.replace("5-10", "7"), "the national table says 5-10, not 7");
    }

    private static void refused(String line, String because) {
        var faults = assertThatExceptionOfType(GuidelineDefect.class)
                .isThrownBy(() -> GuidelineLibrary.of(with(line)).close())
                .actual()
                .faults();
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(because));
    }

    private static GuidelineFiles with(String lines) {
        return NATIONAL.with((HEADER + lines).getBytes(UTF_8));
    }
}
