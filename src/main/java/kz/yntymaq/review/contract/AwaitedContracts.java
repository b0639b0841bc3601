package kz.yntymaq.review.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The approved applications whose contract is not made yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwaitedContracts {

    private final JdbcClient jdbc;

    AwaitedContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID application, LocalDate approvedOn) {
        jdbc.sql("insert into awaited_contract (application_id, approved_on) values (?, ?)")
                .params(application, approvedOn)
                .update();
    }

    void end(UUID application) {
        jdbc.sql("delete from awaited_contract where application_id = ?")
                .param(application)
                .update();
    }

    /** Day of the approval of one that waits for its contract; empty for any other. */
    Optional<LocalDate> approvedOn(UUID application) {
        return jdbc.sql("select approved_on from awaited_contract where application_id = ?")
                .param(application)
                .query(LocalDate.class)
                .optional();
    }
}
