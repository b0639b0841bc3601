package kz.yntymaq.application.submission;

import java.util.List;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives applications their numbers, one after another in each programme, oblast and year. */
@Component
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counter's row stays locked until the commit: numbers have no gaps and places follow the commits. */
    ApplicationNumber next(Application application, int year) {
        String oblast = Objects.requireNonNull(application.getAnswers().getOblastCode());
        int counter = jdbc.sql("""
                insert into application_counter (programme, oblast_code, year, last) values (?, ?, ?, 1)
                on conflict (programme, oblast_code, year) do update set last = application_counter.last + 1
                returning last""")
                .params(List.of(application.getProgramme(), oblast, year))
                .query(Integer.class)
                .single();
        return ApplicationNumber.of(application.getProgramme(), year, oblast, counter);
    }
}
