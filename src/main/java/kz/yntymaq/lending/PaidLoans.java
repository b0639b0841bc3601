package kz.yntymaq.lending;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Microcredits that were paid out: for work that nobody presses, and for the page that says how to get the money until then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaidLoans {

    private final LoanFiles files;
    private final JdbcClient jdbc;

    PaidLoans(LoanFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /** One with the number of its application. */
    public record Paid(LoanFile file, String number) {}

    /** Holds one until the transaction ends, so that nothing is recorded of it meanwhile; empty for one that is none. */
    public Optional<Paid> find(UUID file) {
        return jdbc.sql("""
                        select f.application_id, a.number from loan_file f join application_case_v a on a.id = f.application_id
                         where f.id = ?""")
                .param(file)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .flatMap(found -> files.findForUpdate(found.application())
                        .filter(held -> held.getStage() == LoanStage.PAID)
                        .map(held -> new Paid(held, found.number())));
    }

    /** One as it is, held by nobody; empty for one that is none. The caller has looked who asks. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LoanFile> look(UUID application) {
        return files.findLatest(application, Limit.of(1)).filter(found -> found.getStage() == LoanStage.PAID);
    }

    /** Whether that of an application which the caller has opened is one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean is(UUID application) {
        return jdbc.sql("select exists (select from loan_file where application_id = ? and stage = 'PAID')")
                .param(application)
                .query(Boolean.class)
                .single();
    }

    private record Found(UUID application, String number) {}
}
