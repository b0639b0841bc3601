package kz.yntymaq.integrity.run;

import kz.yntymaq.integrity.Indicators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indicators that runs and trials use. */
@Configuration
class SignConfiguration {

    @Bean
    Indicators indicators() {
        return new Indicators();
    }
}
