package prudent.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.impact.ImpactReport.Effect;
import prudent.impact.ImpactReport.GroupEffect;
import prudent.impact.ImpactReport.Kind;
import prudent.impact.ImpactReport.RuleEffect;
import prudent.impact.ImpactReport.Sample;
import prudent.impact.ImpactReport.Side;
import prudent.impact.ImpactReport.Window;

class ImpactReportsTest {

    private static final String FROM = "0123456789abcdef";
    private static final String TO = "fedcba9876543210";

    @Test
    void givesBackWhatWasKeptByBothEditions(@TempDir Path data) throws IOException {
        var report = report(FROM, TO, "2026-11-20T10:00:00Z");

        new ImpactReports(data).keep(report);

        assertThat(new ImpactReports(data).find(FROM, TO)).contains(report);
        assertThat(new ImpactReports(data).find(TO, FROM)).isEmpty();
        assertThat(data.resolve("impact/" + TO + "-" + FROM + ".json")).exists();
    }

    @Test
    void replacesAReportThatIsMadeAgain(@TempDir Path data) throws IOException {
        var reports = new ImpactReports(data);
        var later = report(FROM, TO, "2026-11-21T10:00:00Z");

        reports.keep(report(FROM, TO, "2026-11-20T10:00:00Z"));
        reports.keep(later);

        assertThat(reports.all()).containsExactly(later);
    }

    @Test
    void opensNoFileButThatOfAnEdition(@TempDir Path data) {
        assertThat(new ImpactReports(data).find("../../etc", TO)).isEmpty();
        assertThat(new ImpactReports(data).all()).isEmpty();
    }

    private static ImpactReport report(String from, String to, String made) {
        var effect = new Effect(200, 3, 50, 51, 20, 21, 2, 1, 0);
        return new ImpactReport(
                from,
                to,
                Instant.parse(made),
                "author",
                new Window(null, Instant.parse("2026-11-19T10:00:00Z"), 190, 150, 1200),
                effect,
                List.of(new RuleEffect("AGE-01", "A tetracycline is contraindicated under 12 years", effect)),
                List.of(new GroupEffect(Side.SEX, "female", effect)),
                List.of(new Sample(Kind.GAINED, "AGE-01", "a decision", "MedicationRequest/1")));
    }
}
