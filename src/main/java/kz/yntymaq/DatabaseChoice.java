package kz.yntymaq;

import java.util.ServiceLoader;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** Uses the configured database, else a local one, else refuses to start. */
class DatabaseChoice implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String URL = "spring.datasource.url";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (environment.containsProperty(URL)) {
            return;
        }
        var local = ServiceLoader.load(LocalDatabase.class).findFirst().orElseThrow(NoDatabaseException::new);
        environment.addActiveProfile(LocalDatabase.PROFILE);
        environment.getPropertySources().addFirst(new MapPropertySource("localDatabase", local.start(environment)));
    }
}
