package kz.yntymaq.reporting;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a demonstration filled this database. It fills empty ones alone and as a whole, so that one mark tells it of every row. */
@Component
public class DemonstrationMark {

    private final JdbcClient jdbc;
    private final boolean demonstrates;

    DemonstrationMark(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.demonstrates = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Marks it for good. */
    public void set() {
        jdbc.sql("insert into reporting_demonstration default values on conflict do nothing")
                .update();
    }

    /** Whose rows stand in it. */
    Origin origin() {
        boolean marked = jdbc.sql("select exists (select from reporting_demonstration)")
                .query(Boolean.class)
                .single();
        if (!marked && !demonstrates) {
            return Origin.REAL;
        }
        set(); // one of before the mark is known from now on
        return demonstrates ? Origin.DEMONSTRATION : Origin.REFUSED;
    }
}
