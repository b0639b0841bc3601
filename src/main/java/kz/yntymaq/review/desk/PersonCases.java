package kz.yntymaq.review.desk;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases of a person by the IIN: their own, and those of the co-operatives that they chair. Each search is noted. */
@Service
@Transactional
class PersonCases {

    /** As many as are shown of a person; the newest. */
    private static final int MOST = 20;

    private final Accounts accounts;
    private final Applicants applicants;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    PersonCases(Accounts accounts, Applicants applicants, AuditLog audit, JdbcClient jdbc) {
        this.accounts = accounts;
        this.applicants = applicants;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException for who is no official of an akimat that works on cases */
    static void requireOfficial(Actor actor) {
        if (!actor.worksOnCases()) {
            throw new NotFoundException();
        }
    }

    /** In the official's territory, the newest first; none too where the portal knows nobody of that number. */
    List<UUID> find(Actor actor, Iin iin) {
        requireOfficial(actor);
        UUID person = accounts.findByIin(iin).map(Account::getId).orElse(null);
        audit.note(
                actor.accountId(),
                "application.person-sought",
                person == null ? actor.accountId() : person,
                person == null ? "unknown" : null);
        List<UUID> own = person == null
                ? List.of()
                : applicants.filledInBy(person).stream().map(Applicant::id).toList();
        return own.isEmpty() || actor.scope() == null
                ? List.of()
                : jdbc.sql(
                                "select a.id from application_case_v a where a.applicant_id in (:own) and a.number is not null and "
                                        + actor.scope().condition("a", "village_code")
                                        + " order by a.submitted_at desc limit " + MOST)
                        .params(actor.scope().parameters())
                        .param("own", own)
                        .query(UUID.class)
                        .list();
    }
}
