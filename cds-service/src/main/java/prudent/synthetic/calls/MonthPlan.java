package prudent.synthetic.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the month is drawn from: {@code month.yaml}, which says what each part means. */
public record MonthPlan(
        List<Surgery> practices,
        Map<String, Integer> modes,
        List<Presentation> presentations,
        double penicillinAllergy,
        double pregnant,
        List<String> comments,
        List<Talk> talk) {

    /** A practice: who works there, how many come, and how they answer cards. */
    public record Surgery(
            String code,
            List<String> prescribers,
            int callsPerDay,
            double firstChoice,
            double accepts,
            double silent) {}

    /** What a patient comes with, and what is prescribed for it. */
    public record Presentation(
            String indication,
            int weight,
            List<Integer> ages,
            @Nullable String sex,
            Map<String, Double> findings,
            Map<String, List<Double>> measured,
            Prescription first,
            List<Prescription> other) {}

    /** A drug as it is ordered. */
    public record Prescription(String drug, double mg, int times, int days, double strength) {}

    /** A conversation about a decision of a kind. */
    public record Talk(
            String about,
            String rung,
            String fact,
            @Nullable String question,
            @Nullable String reference,
            String offer,
            String answer,
            String text,
            String outcome,
            int fairness) {}

    /** As it stands in the file. */
    public static MonthPlan read() {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream plan =
                Objects.requireNonNull(MonthPlan.class.getResourceAsStream("/prudent/synthetic/month.yaml"))) {
            return mapper.readValue(plan, MonthPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
