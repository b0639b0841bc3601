package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.payment.MemberDues;
import kz.yntymaq.cooperative.share.ShareTransfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of ended memberships what is to be paid out, what was drafted of it and what a meeting decided; the dead are their heirs' matter. */
@Component
class PayoutRows {

    private static final String PAYOUT = """
            select m.id as membership_id, m.cooperative_id, m.account_id, s.left_on, s.due_on as set_on, a.family_name, a.given_name, a.patronymic,
                   p.id, p.share, p.payments, p.income, p.due_on, d.decided_on, d.present is not null as outside,
                   (select q.meeting_id from additional_pending_v q join additional_payout x on x.id = q.payout_id
                     where x.membership_id = m.id limit 1) as meeting_id,
                   coalesce((select v.balance from ledger_balance_v v where v.book = 'SHARES:' || m.cooperative_id
                              and v.account = 'PAYABLE' and v.subject = cast(m.id as text)), 0.00) as payable
              from share_payout s
              join membership m on m.id = s.membership_id
              join account_v a on a.id = m.account_id
              left join additional_payout_decision d on d.membership_id = m.id
              left join lateral (select x.* from additional_payout x
                                  where x.membership_id = m.id and (d.payout_id is null or x.id = d.payout_id)
                                  order by x.place desc limit 1) p on true
             where m.cooperative_id = :cooperative and m.ending is distinct from 'DEATH'""";

    private final MemberDues dues;
    private final JdbcClient jdbc;

    PayoutRows(MemberDues dues, JdbcClient jdbc) {
        this.dues = dues;
        this.jdbc = jdbc;
    }

    /** Of those who left, what is due first at the top; at most as many as a page shows. */
    List<Payout> all(UUID cooperative) {
        return jdbc.sql(
                        "select * from (" + PAYOUT
                                + ") o where o.payable > 0 or o.decided_on is not null order by o.payable = 0, o.set_on, o.membership_id limit 100")
                .param("cooperative", cooperative)
                .query((row, n) -> payout(row))
                .list();
    }

    Optional<Payout> find(UUID cooperative, UUID membership) {
        return jdbc.sql(PAYOUT + " and m.id = :membership")
                .param("cooperative", cooperative)
                .param("membership", membership)
                .query((row, n) -> payout(row))
                .optional();
    }

    /** The membership whose pay-out was put as a question. */
    Optional<UUID> ofQuestion(UUID question) {
        return jdbc.sql("""
                select p.membership_id from additional_proposal q join additional_payout p on p.id = q.payout_id
                 where q.question_id = ?""").param(question).query(UUID.class).optional();
    }

    /** Co-operative payments that are still owed, tenge. */
    BigDecimal dues(UUID cooperative, UUID membership) {
        return dues.owed(cooperative, membership);
    }

    boolean isDecided(UUID membership) {
        return jdbc.sql("select exists (select from additional_payout_decision where membership_id = ?)")
                .param(membership)
                .query(Boolean.class)
                .single();
    }

    private Payout payout(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID cooperative = row.getObject("cooperative_id", UUID.class);
        UUID membership = row.getObject("membership_id", UUID.class);
        LocalDate leftOn = row.getObject("left_on", LocalDate.class);
        BigDecimal payable = row.getBigDecimal("payable");
        return new Payout(
                id,
                cooperative,
                membership,
                row.getObject("account_id", UUID.class),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"))
                        .full(),
                leftOn,
                ShareTransfers.latestPayout(leftOn),
                id == null ? payable : row.getBigDecimal("share"),
                id == null ? dues.owed(cooperative, membership) : row.getBigDecimal("payments"),
                row.getBigDecimal("income"),
                Objects.requireNonNullElse(
                        row.getObject("due_on", LocalDate.class), row.getObject("set_on", LocalDate.class)),
                row.getObject("meeting_id", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("outside"),
                payable);
    }
}
