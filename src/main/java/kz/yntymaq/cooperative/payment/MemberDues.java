package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments in proportion that the general meeting decided on, as one membership has them: who left is owed them beside the share
 * (law on agricultural co-operatives, article 30, point 2), and after a death the heirs are. Named {@code @memberDues} in templates.
 */
@Service
@Transactional(readOnly = true)
public class MemberDues {

    private final Payments payments;
    private final JdbcClient jdbc;

    MemberDues(Payments payments, JdbcClient jdbc) {
        this.payments = payments;
        this.jdbc = jdbc;
    }

    /**
     * What a decision gives to a membership.
     *
     * @param draft that the meeting adopted
     * @param from first day of the period of account
     * @param amount tenge
     * @param paid of it, tenge
     * @param dueOn until when it is paid
     */
    public record Due(
            UUID draft,
            UUID period,
            LocalDate from,
            LocalDate until,
            BigDecimal amount,
            BigDecimal paid,
            LocalDate dueOn) {}

    /** Those of a membership with something in them, the earliest first. */
    public List<Due> of(UUID cooperative, UUID membership) {
        return jdbc.sql("""
                select d.draft_id, d.period_id, p.starts_on, p.ends_on, s.amount, d.due_on,
                       coalesce((select sum(v.amount) from payment_paid_v v
                                  where v.draft_id = s.draft_id and v.membership_id = s.membership_id), 0.00) as paid
                  from payment_share s
                  join payment_decision d on d.draft_id = s.draft_id
                  join trade_period p on p.id = d.period_id
                 where s.membership_id = ? and p.cooperative_id = ? and s.amount > 0 order by p.ends_on""")
                .params(membership, cooperative)
                .query((row, n) -> new Due(
                        row.getObject("draft_id", UUID.class),
                        row.getObject("period_id", UUID.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("paid"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** What is still owed of all of them, tenge. */
    public BigDecimal owed(UUID cooperative, UUID membership) {
        return of(cooperative, membership).stream()
                .map(each -> each.amount().subtract(each.paid()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * An heir is paid the own part of what is owed to a member who died, in the transaction that keeps who the heir is.
     *
     * @param amount tenge, not more than is owed
     * @param document number of the paper
     * @param key of the press
     * @return id of the transaction in the book of payments
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID payHeir(
            Actor chair,
            UUID cooperative,
            Due due,
            UUID membership,
            BigDecimal amount,
            LocalDate on,
            String document,
            UUID key) {
        return payments.payHeir(
                chair, cooperative, due.period(), membership, amount, new Payments.How(on, document), key);
    }
}
