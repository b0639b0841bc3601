package kz.yntymaq.review.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complaints without a decision that an office can read, the one due first on top. */
@Component
class ComplaintList {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A complaint that waits.
     *
     * @param late whether it should have been decided by now
     */
    public record Line(UUID application, String number, LocalDate filed, LocalDate due, boolean late) {}

    @Transactional(readOnly = true)
    List<Line> waiting(Actor actor) {
        Scope scope = Objects.requireNonNull(actor.scope());
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select a.id, a.number, c.filed_on, c.due_on
                          from complaint_waiting_v c join application_case_v a on a.id = c.application_id
                         where %s order by c.due_on, a.number limit %d""".formatted(scope.condition("a", "village_code"), LONGEST))
                .params(scope.parameters())
                .query((row, n) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new Line(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getObject("filed_on", LocalDate.class),
                            due,
                            due.isBefore(today));
                })
                .list();
    }
}
