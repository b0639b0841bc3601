package kz.yntymaq.review.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.review.ReviewAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complaints without a decision that an office can read, the one due first on top. */
@Component
class ComplaintList {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final ReviewAccess access;
    private final Clock clock;

    ComplaintList(JdbcClient jdbc, ReviewAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A complaint that waits.
     *
     * @param name of who applies, in the language of the page; null for whom a tie keeps from the case
     * @param late whether it should have been decided by now
     */
    public record Line(
            UUID application, String number, @Nullable String name, LocalDate filed, LocalDate due, boolean late) {}

    @Transactional(readOnly = true)
    List<Line> waiting(Actor actor) {
        Scope scope = Objects.requireNonNull(actor.scope());
        LocalDate today = LocalDate.now(clock);
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        String name = Language.current() == Language.RU ? "name_ru" : "name_kk";
        return jdbc.sql("""
                        select a.id, a.number, a.applicant_id, p.name_kk, p.name_ru, c.filed_on, c.due_on
                          from complaint_waiting_v c join application_case_v a on a.id = c.application_id
                          join applicant_v p on p.id = a.applicant_id
                         where %s order by c.due_on, a.number limit %d""".formatted(scope.condition("a", "village_code"), LONGEST))
                .params(scope.parameters())
                .query((row, n) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    UUID id = row.getObject("id", UUID.class);
                    return new Line(
                            id,
                            row.getString("number"),
                            kept.holds(row.getObject("applicant_id", UUID.class), id) ? null : row.getString(name),
                            row.getObject("filed_on", LocalDate.class),
                            due,
                            due.isBefore(today));
                })
                .list();
    }
}
