package kz.yntymaq.application.use;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.applicant.Considering;
import kz.yntymaq.applicant.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications that were sent and have no end yet are considered by the officials in whose territory they lie. */
@Component
@Transactional(readOnly = true)
class ConsideredApplications implements Considering {

    private final Ties ties;
    private final JdbcClient jdbc;

    ConsideredApplications(Ties ties, JdbcClient jdbc) {
        this.ties = ties;
        this.jdbc = jdbc;
    }

    @Override
    public boolean considers(Actor official, UUID applicant) {
        return (official.role() == Role.OFFICIAL || official.role() == Role.OPERATOR_OFFICER)
                && ties.of(official.accountId(), applicant, null).isEmpty()
                && jdbc.sql("""
                                select exists (select 1 from loan_application
                                                where applicant_id = ? and number is not null and state in ('SUBMITTED', 'CORRECTION_ASKED')
                                                  and village_code like ? || '%')""")
                        .params(applicant, official.scopePrefix())
                        .query(Boolean.class)
                        .single();
    }
}
