package prudent.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.StartRefusal;
import prudent.intake.PrefetchQueries;
import prudent.intake.record.RecordSource;
import prudent.intake.record.RecordSource.Missing;
import prudent.protocol.FhirAccess;
import tools.jackson.databind.JsonNode;

/**
 * Fetches the parts of a record that a call lacks, all at once and under one deadline, from the caller's FHIR server when that is
 * registered and the caller lets it be read (CDS Hooks 2.0.1, FHIR Resource Access).
 */
@Component
public final class RecordFetcher implements DisposableBean {

    private static final Pattern FHIR_ID = Pattern.compile("(?!\\.+$)[A-Za-z0-9.-]{1,64}");
    private static final int IDLE_SECONDS = 30;
    private static final int WARM_UP_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(RecordFetcher.class);

    private final FetchProperties properties;
    private final Map<String, String> queries;
    private final List<FhirBase> open;
    private final FhirClients clients;
    private final Breaker breaker = new Breaker(System::nanoTime);
    private final ExecutorService pool;

    RecordFetcher(FetchProperties properties, PrudentProperties prudent, PrefetchQueries queries) {
        this.properties = properties;
        this.queries = queries.byKey();
        this.open = properties.servers().stream().map(RecordFetcher::open).toList();
        this.clients = new FhirClients(properties);
        // Without a queue: what cannot be asked for now would come too late.
        this.pool = new ThreadPoolExecutor(
                0, properties.threads(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    var thread = new Thread(work, "fetch");
                    thread.setDaemon(true);
                    return thread;
                });
        if (!open.isEmpty() || prudent.clients() != null) {
            warmUp();
        }
    }

    private void warmUp() {
        try {
            var unused = pool.submit(new WarmUp(clients)).get(WARM_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn(
                    "The FHIR client could not be tried out: the first calls after this start may go without the record.");
        }
    }

    private static FhirBase open(String address) {
        var base = FhirBase.of(address);
        if (base == null) {
            throw new StartRefusal(
                    "prudent.fetch.servers: \"" + address
                            + "\" is no base address of a FHIR server. Give https addresses, or http addresses of this machine.");
        }
        return base;
    }

    /**
     * Where the parts that a call lacks may be had.
     *
     * @param access what the call says about its FHIR server
     * @param patientId whose record it is
     * @param registered servers that may be read on behalf of this caller; absent when callers are not registered at all
     */
    public RecordSource source(@Nullable FhirAccess access, String patientId, @Nullable List<URI> registered) {
        if (access == null || !FHIR_ID.matcher(patientId).matches()) {
            return RecordSource.NONE;
        }
        var permit = registered == null
                ? Permit.of(access, patientId, List.of(), open)
                : Permit.of(access, patientId, registered, List.of());
        return permit == null ? RecordSource.NONE : missing -> fetch(permit, patientId, missing);
    }

    private Map<String, JsonNode> fetch(Permit permit, String patientId, List<Missing> missing) {
        var connection = clients.connect(permit.base(), permit.token());
        var parts = new LinkedHashMap<String, PartFetch>();
        for (var each : missing) {
            var wanted = wanted(each, permit, patientId);
            if (wanted != null && permit.scopes().mayRead(wanted.type())) {
                parts.put(each.key(), new PartFetch(wanted, permit.base(), connection, properties.pages()));
            }
        }
        if (!parts.isEmpty() && !breaker.isOpen(permit.base())) {
            await(parts, connection);
            if (connection.hasAnswered()) {
                breaker.answered(permit.base());
            } else {
                breaker.silent(permit.base());
            }
        }
        var results = new LinkedHashMap<String, JsonNode>();
        parts.forEach((key, part) -> results.put(key, part.result()));
        return results;
    }

    private PartFetch.@Nullable Wanted wanted(Missing missing, Permit permit, String patientId) {
        var query = queries.getOrDefault(missing.key(), "");
        var type = query.split("[/?]", 2)[0];
        var following = missing.nextPage();
        if (following != null) {
            var page = permit.base().page(following);
            return page == null ? null : new PartFetch.Wanted(type, null, page, false);
        }
        var filled = query.replace("{{context.patientId}}", patientId).replace("|", "%7C");
        var id = query.startsWith(type + "/") ? patientId : null;
        return new PartFetch.Wanted(type, id, permit.base().url(filled), true);
    }

    /** Waits for all parts, but not beyond the deadline. */
    private void await(Map<String, PartFetch> parts, FhirConnection connection) {
        try {
            pool.invokeAll(parts.values(), properties.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // Everything is busy, and that is no fault of the server; what has not come is said to have failed.
        } finally {
            connection.end();
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
