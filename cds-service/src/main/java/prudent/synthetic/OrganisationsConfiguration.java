package prudent.synthetic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.organisations.OrganisationFile;
import prudent.organisations.Organisations;

/** The organisations of this service: those of the administrator's file, or the invented ones. */
@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    Organisations organisations(@Value("${prudent.organisations:#{null}}") @Nullable Path file, SyntheticData data) {
        if (data.isSynthetic()) {
            return OrganisationFile.packaged("/prudent/synthetic/organisations.yaml");
        }
        return file == null ? Organisations.NONE : OrganisationFile.read(file);
    }
}
