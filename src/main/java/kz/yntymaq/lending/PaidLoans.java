package kz.yntymaq.lending;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which approved microcredits were paid out: the page of such an application no more says how to get the money. */
@Component
public class PaidLoans {

    private final JdbcClient jdbc;

    PaidLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether that of an application which the caller has opened was. */
    public boolean is(UUID application) {
        return jdbc.sql("select exists (select from loan_file where application_id = ? and stage = 'PAID')")
                .param(application)
                .query(Boolean.class)
                .single();
    }
}
