package prudent.authoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import prudent.engine.GuidelineLibrary;

/** Temporary. */
@Configuration(proxyBeanMethods = false)
class DevLibrary {

    @Bean
    GuidelineLibrary packagedGuidelines() {
        return GuidelineLibrary.packaged();
    }
}
