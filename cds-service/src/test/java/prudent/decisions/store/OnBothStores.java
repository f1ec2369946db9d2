package prudent.decisions.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.springframework.util.FileSystemUtils;
import prudent.decisions.store.database.MigrationSettings;
import prudent.decisions.store.database.PostgresStore;
import prudent.decisions.store.database.SqliteStore;

/** A test that is run on SQLite and on PostgreSQL, each time with a {@link TestStore} of its own. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(OnBothStores.Provider.class)
@interface OnBothStores {

    /** The two. */
    final class Provider implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new On("SQLite"), new On("PostgreSQL"));
        }
    }

    /** One of them. */
    record On(String name) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Stores(name));
        }
    }

    /** Makes the store of a test and puts it away after it. */
    final class Stores implements ParameterResolver, AfterEachCallback {

        private final String name;
        private final Path directory;
        private @Nullable TestStore store;

        Stores(String name) {
            this.name = name;
            try {
                directory = Files.createTempDirectory("store");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestStore.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            try {
                var database = name.equals("SQLite")
                        ? new SqliteStore(directory)
                        : new PostgresStore(TestPostgres.of(context).newDatabase(), MigrationSettings.NONE);
                store = new TestStore(database, directory);
                return store;
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void afterEach(ExtensionContext context) throws Exception {
            Objects.requireNonNull(store).close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }
}
