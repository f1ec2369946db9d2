package prudent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;
import prudent.PrudentApplication;

/** Serves until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the CDS services, the API and the pages (the default).",
        synopsisSubcommandLabel = "",
        footerHeading = "%nMain settings, as options or in the environment:%n",
        footer = {
            "  --server.port=PORT          SERVER_PORT         where to listen (8080)",
            "  --prudent.data=DIR          PRUDENT_DATA        what to keep (./data)",
            "  --prudent.guidelines=DIR    PRUDENT_GUIDELINES  your own guidelines",
            "  --prudent.cors=ORIGIN,...   PRUDENT_CORS        origins of browser clients",
            "  --prudent.clients=FILE      PRUDENT_CLIENTS     clients that may call; without it, this machine only",
            "  --prudent.base-url=URL      PRUDENT_BASE_URL    the address that clients call",
            "  --prudent.organisations=FILE PRUDENT_ORGANISATIONS  practices, networks and boards",
            "  --prudent.synthetic=true    PRUDENT_SYNTHETIC   fills a new data directory with an invented month",
            "Any other setting of Spring Boot can be given in the same way."
        })
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    boolean help;

    @Unmatched
    List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        settings.stream()
                .filter(setting -> !setting.startsWith("--"))
                .findFirst()
                .ifPresent(setting -> {
                    throw new ParameterException(
                            new CommandLine(this),
                            "Not a setting: \"" + setting + "\". Settings look like --server.port=8080.");
                });
        var stopped = new CountDownLatch(1);
        var application = new SpringApplication(PrudentApplication.class);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
        application.run(settings.toArray(String[]::new));
        stopped.await();
        return 0;
    }
}
