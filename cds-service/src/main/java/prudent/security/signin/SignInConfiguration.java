package prudent.security.signin;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask who is signed in. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {

    private final SignedInArgument argument;

    SignInConfiguration(SignedInArgument argument) {
        this.argument = argument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
    }

    /** Tells the count of sessions when one ends. */
    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
