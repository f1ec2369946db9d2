package prudent.organisations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organisations of this service. */
@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    Organisations organisations(@Value("${prudent.organisations:#{null}}") @Nullable Path file) {
        return file == null ? Organisations.NONE : OrganisationFile.read(file);
    }
}
