package kz.yntymaq.work;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The few threads behind the pages. Requests have virtual ones where there are any; work must not crowd them out of the database. */
@Configuration
class WorkConfiguration {

    @Bean({"applicationTaskExecutor", "taskExecutor"}) // both names: listeners look for the second
    ThreadPoolTaskExecutor applicationTaskExecutor(ThreadPoolTaskExecutorBuilder settings) {
        return settings.build();
    }
}
