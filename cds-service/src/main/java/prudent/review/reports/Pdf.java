package prudent.review.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes PDFs of pages: tagged for screen readers (PDF/UA), with their one font in them. Nothing is fetched from anywhere. */
final class Pdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int NORMAL = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    static byte[] of(String page) {
        var out = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(Pdf::font, "Liberation Sans", NORMAL, FontStyle.NORMAL, true)
                    .useSVGDrawer(svg)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
