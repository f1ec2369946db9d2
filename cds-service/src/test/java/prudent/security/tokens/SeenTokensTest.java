package prudent.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.security.SampleToken;

/** Clause 100: a token is taken once, by whichever instance it reaches. */
class SeenTokensTest {

    private static final long EXPIRES = SampleToken.NOW + 60;

    private final Path data;
    private HikariDataSource database;
    private SeenTokens seen;

    SeenTokensTest(@TempDir Path data) {
        this.data = data;
    }

    @BeforeEach
    void open() {
        database = SeenTokensDatabase.open(data);
        seen = new SeenTokens(database, RunningPrudent.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTokenIsFirstOnce() {
        assertThat(seen.isFirst("a", "1", EXPIRES)).isTrue();
        assertThat(seen.isFirst("a", "1", EXPIRES)).isFalse();
    }

    @Test
    void clientsMayChooseTheSameIds() {
        assertThat(seen.isFirst("a", "1", EXPIRES)).isTrue();
        assertThat(seen.isFirst("b", "1", EXPIRES)).isTrue();
        assertThat(seen.isFirst("a1", "", EXPIRES)).isTrue();
    }

    @Test
    void twoInstancesWithOneDatabaseTakeATokenOnceBetweenThem() throws Exception {
        try (var otherDatabase = SeenTokensDatabase.open(data)) {
            var other = new SeenTokens(otherDatabase, RunningPrudent.CLOCK);

            var taken = IntStream.range(0, 400)
                    .parallel()
                    .filter(i -> (i % 2 == 0 ? seen : other).isFirst("a", "id " + i / 4, EXPIRES))
                    .count();

            assertThat(taken).isEqualTo(100);
        }
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        seen.isFirst("a", "1", EXPIRES);
        close();
        open();

        assertThat(seen.isFirst("a", "1", EXPIRES)).isFalse();
    }

    @Test
    void whatHasExpiredIsForgotten() {
        seen.isFirst("a", "old", SampleToken.NOW - 1);
        seen.isFirst("a", "new", EXPIRES);
        seen.forgetExpired();

        assertThat(seen.isFirst("a", "old", EXPIRES)).isTrue();
        assertThat(seen.isFirst("a", "new", EXPIRES)).isFalse();
    }

    @Test
    void whileTheDatabaseFailsThisInstanceRemembers() {
        database.close();

        assertThat(seen.isFirst("a", "1", EXPIRES)).isTrue();
        assertThat(seen.isFirst("a", "1", EXPIRES)).isFalse();
    }
}
