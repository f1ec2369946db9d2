package prudent.review.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import prudent.synthetic.SyntheticData;

/** A report as a page that can be printed, for a browser or to be made into a PDF. */
@Component
final class ReportPages {

    private final SpringTemplateEngine templates;
    private final SyntheticData data;

    ReportPages(SpringTemplateEngine templates, SyntheticData data) {
        this.templates = templates;
        this.data = data;
    }

    /**
     * A report once it was made.
     *
     * @param id identity of the report, under which its making stands in the log
     * @param at when, in words
     * @param by who made it
     */
    record Made(Report report, String id, String at, String by) {}

    /** For a browser, which has the style sheet from us. */
    String screen(Made made) {
        return write(made, null);
    }

    /** With the style sheet in it. */
    String paper(Made made) {
        return write(made, style());
    }

    private String write(Made made, @Nullable String style) {
        var values = new HashMap<String, Object>(Map.of(
                "made", made, "report", made.report(), "synthetic", data.isSynthetic(), "drawn", ReportWriter.DRAWN));
        if (style != null) {
            values.put("style", style);
        }
        return templates.process("report", new Context(Locale.UK, values));
    }

    private static String style() {
        try (InputStream file =
                Objects.requireNonNull(ReportPages.class.getResourceAsStream("/static/assets/report.css"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
