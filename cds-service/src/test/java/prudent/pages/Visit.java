package prudent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import prudent.RunningPrudent;

/**
 * One visitor's look at the pages, at a given size and at the time at which the application's clock stands. When it ends, it has
 * made no request to any other server and met no script or content policy error.
 */
final class Visit implements AutoCloseable {

    private static final String AXE = resource("META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    private final RunningPrudent prudent;
    private final BrowserContext context;
    private final Page page;
    private final Collection<String> foreign = new ConcurrentLinkedQueue<>();
    private final Collection<String> errors = new ConcurrentLinkedQueue<>();

    private Visit(RunningPrudent prudent, NewContextOptions options) {
        this.prudent = prudent;
        context = Chromium.browser().newContext(options);
        context.clock().setFixedTime(Date.from(RunningPrudent.CLOCK.instant()));
        context.addInitScript("addEventListener('click', event => { if (event.isTrusted && event.detail > 0) {"
                + " sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))); } }, true);");
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        var origin = prudent.url("").toString();
        page.onRequest(request -> note(foreign, request.url(), !request.url().startsWith(origin)));
        page.onPageError(errors::add);
        page.onConsoleMessage(
                message -> note(errors, message.text(), message.text().contains("Content Security")));
    }

    /** On a desk screen. */
    static Visit desk(RunningPrudent prudent) {
        return new Visit(prudent, new NewContextOptions().setViewportSize(1366, 768));
    }

    /** On a desk screen, with scripts switched off. */
    static Visit withoutScripts(RunningPrudent prudent) {
        return new Visit(
                prudent, new NewContextOptions().setViewportSize(1366, 768).setJavaScriptEnabled(false));
    }

    /** On a screen of 1280 by 1024 magnified four times. */
    static Visit magnified(RunningPrudent prudent) {
        return new Visit(prudent, new NewContextOptions().setViewportSize(320, 256));
    }

    /** Magnifies the page four times, as it is now. */
    void magnify() {
        page.setViewportSize(320, 256);
    }

    /** How often the visitor has clicked since signing in. */
    int clicks() {
        return ((Number) page.evaluate("Number(sessionStorage.getItem('clicks'))")).intValue();
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(prudent.url(path).toString());
        return page;
    }

    /** Opens a page that needs a sign-in, as one of the demonstration users. */
    Page openAs(String user, String path) {
        open("/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill("prudent");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.evaluate("sessionStorage.setItem('clicks', 0)");
        return open(path);
    }

    void screenshot(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(page.viewportSize().width < 800 || name.startsWith("console")));
    }

    /** What axe-core finds against WCAG 2.2 A and AA on the page as it is now; empty when all is well. */
    String barriers() {
        page.evaluate(AXE);
        return Objects.toString(page.evaluate("""
                async () => {
                  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
                  const { violations } = await axe.run(document, { runOnly: tags });
                  return violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" | ")).join("\\n");
                }"""));
    }

    /** Whether nothing sticks out sideways, so that one need only scroll down. */
    boolean fitsTheWidth() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    @Override
    public void close() {
        context.close();
        assertThat(foreign).as("requests to other servers").isEmpty();
        assertThat(errors).as("errors of scripts and of the content policy").isEmpty();
    }

    private static void note(Collection<String> notes, String text, boolean matters) {
        if (matters) {
            notes.add(text);
        }
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(Visit.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
