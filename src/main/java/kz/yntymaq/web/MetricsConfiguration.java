package kz.yntymaq.web;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Lets measures be read in the profile {@code metrics}, which gives them out on a port that the public does not reach. */
@Configuration
@Profile("metrics")
class MetricsConfiguration {

    private static final String MEASURES = "/actuator/prometheus";

    /** @throws IllegalStateException when measures would be given out where everybody asks for pages */
    MetricsConfiguration(Environment settings) {
        if (ManagementPortType.get(settings) == ManagementPortType.SAME) {
            throw new IllegalStateException("The profile metrics needs a port of its own: set MANAGEMENT_SERVER_PORT");
        }
    }

    /** On the portal's own port there is no such page, whoever may ask for it. */
    @Bean
    @Order(0)
    SecurityFilterChain measures(HttpSecurity http) {
        return http.securityMatcher(MEASURES)
                .authorizeHttpRequests(asked -> asked.requestMatchers(HttpMethod.GET, MEASURES)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable) // nothing changes by a GET
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
