package kz.yntymaq.cooperative.onpaper;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days a paper can have been signed that is entered today. It tells only what stands on the paper: periods run from the day on which
 * it is entered, since only then it is filed with the co-operative (law on agricultural co-operatives, article 29, point 2).
 */
@Component
class PaperDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Looks at the day of a paper; the bounds are the portal's own.
     *
     * @throws FieldViolationException by {@code on} for a day to come, for one more than a year ago, one before an earlier paper of the person
     *     to the same co-operative, and, of who leaves, one before they joined
     */
    @Transactional(readOnly = true)
    void require(UUID person, UUID cooperative, PaperAct act, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw new FieldViolationException("on", "cooperative.refused.future");
        }
        LocalDate earliest = requireNonNull(jdbc.sql("""
                select greatest(cast(:year as date),
                         (select max(p.signed_on) from paper_membership p
                           where p.account_id = :person and p.cooperative_id = :cooperative),
                         (select max(m.joined_on) from membership m
                           where m.account_id = :person and m.cooperative_id = :cooperative and m.state = 'MEMBER' and :leaves))""")
                .param("year", today.minusYears(1))
                .param("person", person)
                .param("cooperative", cooperative)
                .param("leaves", act == PaperAct.LEAVE)
                .query(LocalDate.class)
                .single());
        if (on.isBefore(earliest)) {
            throw new FieldViolationException("on", "onpaper.error.early", earliest);
        }
    }
}
