package prudent.security.tokens;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import prudent.PrudentProperties;
import prudent.security.CalledAddress;
import prudent.security.clients.DemonstrationClient;
import prudent.security.clients.RegisteredClients;

/** What the rest of the application needs of all this: the filter before the CDS services, and tokens for our own simulator. */
public final class ClientAuthentication implements AutoCloseable {

    private static final Duration LOOK_AT_FILES = Duration.ofSeconds(2);
    private static final Duration LOOK_AT_DATABASE = Duration.ofSeconds(2);
    private static final Duration FORGET = Duration.ofMinutes(1);

    private final HikariDataSource database;
    private final ThreadPoolTaskScheduler background = new ThreadPoolTaskScheduler();
    private final List<ScheduledFuture<?>> tasks;
    private final TokenCheck check;
    private final CalledAddress addresses;
    private final @Nullable DemonstrationClient simulator;

    /**
     * Reads the file of clients, which must be configured, and keeps it and the clients' keys fresh from now on.
     *
     * @param database opened when the file could be read, so that nothing is left open where it could not
     */
    ClientAuthentication(
            PrudentProperties properties,
            Clock clock,
            @Nullable DemonstrationClient simulator,
            Supplier<HikariDataSource> database) {
        this.simulator = simulator;
        var file = properties.clients();
        if (file == null) {
            throw new IllegalArgumentException("there is no file of clients");
        }
        addresses = new CalledAddress(properties.baseUrl());
        var own = Stream.ofNullable(simulator)
                .map(DemonstrationClient::registration)
                .toList();
        var clients = new RegisteredClients(file, own);
        this.database = database.get();
        var seen = new SeenTokens(this.database, clock);
        check = new TokenCheck(clients, seen, clock);
        background.setThreadNamePrefix("clients-");
        background.setDaemon(true);
        background.initialize();
        tasks = List.of(
                background.scheduleWithFixedDelay(clients::keepFresh, LOOK_AT_FILES),
                background.scheduleWithFixedDelay(seen::lookAgain, LOOK_AT_DATABASE),
                background.scheduleWithFixedDelay(seen::forgetExpired, FORGET));
    }

    /** Refuses calls without a token of a registered client. */
    public Filter filter() {
        return new TokenFilter(check, addresses);
    }

    /** A token with which the simulator may call this path once; none where there is no simulator, or no address to call. */
    public Optional<String> token(HttpServletRequest request, String path) {
        return Optional.ofNullable(simulator).flatMap(client -> Optional.ofNullable(addresses.of(request, path))
                .map(client::token));
    }

    @Override
    public void close() {
        tasks.forEach(task -> task.cancel(true));
        background.shutdown();
        database.close();
    }
}
