package prudent.review.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import prudent.decisions.events.Export;
import prudent.decisions.log.DecisionLog;
import prudent.organisations.Organisations;
import prudent.people.SignedIn;
import prudent.review.Wording;
import prudent.review.indicators.Week;
import prudent.review.reports.ReportPages.Made;

/** Where reports are chosen and made. That one was made is in the log before anybody has it, as with every export. */
@Controller
class ReportsController {

    private final ReportWriter writer;
    private final ReportPages pages;
    private final Organisations organisations;
    private final DecisionLog log;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ReportsController(
            ReportWriter writer,
            ReportPages pages,
            Organisations organisations,
            DecisionLog log,
            Clock clock,
            Supplier<UUID> ids) {
        this.writer = writer;
        this.pages = pages;
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/reports")
    String reports(SignedIn who, Model model) {
        model.addAttribute(
                "practices",
                organisations.practices().stream()
                        .filter(one -> writer.maySee(Kind.PRACTICE, one.code(), who))
                        .toList());
        model.addAttribute(
                "networks",
                organisations.groups().stream()
                        .filter(one -> writer.maySee(Kind.NETWORK, one.code(), who))
                        .toList());
        model.addAttribute(
                "boards",
                organisations.groups().stream()
                        .filter(one -> writer.maySee(Kind.BOARD, one.code(), who))
                        .toList());
        model.addAttribute("months", Period.of(Kind.NETWORK, today()));
        model.addAttribute("quarters", Period.of(Kind.BOARD, today()));
        return "reports";
    }

    /** What the choice of a report sends, which leads to its address. */
    @GetMapping("/reports/choose/{kind}")
    String choose(
            @PathVariable String kind,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String form) {
        var known = Kind.of(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!code.matches("[A-Z0-9]{3,8}") || !period.matches("[0-9Q-]{0,7}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var ending = form.equals("pdf") ? ".pdf" : "";
        return "redirect:/reports/" + known.key() + "/" + code + ending + (period.isEmpty() ? "" : "?period=" + period);
    }

    @GetMapping(value = "/reports/{kind}/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            SignedIn who) {
        var made = made(kind, code, period, who);
        var page = pages.screen(made).getBytes(UTF_8);
        note(made, "report-html", page);
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(page);
    }

    @GetMapping("/reports/{kind}/{code}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String period,
            SignedIn who) {
        var made = made(kind, code, period, who);
        var pdf = Pdf.of(pages.paper(made));
        note(made, "report-pdf", pdf);
        var head = made.report().head();
        var name = "prudent-" + head.kind().key() + "-" + head.code() + "-"
                + head.period().key() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }

    private Made made(String kind, String code, String period, SignedIn who) {
        var known = Kind.of(kind)
                .filter(one -> writer.maySee(one, code, who))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var report = writer.write(known, code, Period.of(known, period, today()), who);
        return new Made(report, ids.get().toString(), Wording.time(clock.instant()), who.name());
    }

    private void note(Made made, String format, byte[] bytes) {
        var head = made.report().head();
        log.add(new Export(
                UUID.fromString(made.id()),
                clock.instant(),
                made.by(),
                format,
                Map.of(
                        "report", head.kind().key(),
                        "organisation", head.code(),
                        "from", head.period().first().toString(),
                        "before", head.period().end().toString()),
                head.decisions(),
                sha256(bytes)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Week.DAYS_OF);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
