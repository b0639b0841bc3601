package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments in proportion as a meeting has them on its agenda: the draft that waits, and the draft that is voted on. */
@Component
@Transactional(readOnly = true)
class PaymentAgenda implements PutElsewhere {

    private final PaymentRows rows;
    private final Format format;
    private final Texts texts;
    private final JdbcClient jdbc;

    PaymentAgenda(PaymentRows rows, Format format, Texts texts, JdbcClient jdbc) {
        this.rows = rows;
        this.format = format;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offers(Preparing by) {
        if (!by.chair()) {
            return List.of();
        }
        String title = texts.get("meeting.topic.PAYMENTS");
        List<Offer> waiting = jdbc
                .sql("""
                select * from (
                select distinct on (p.ends_on, p.id) d.id, p.id as period, p.starts_on, p.ends_on
                  from payment_draft d join trade_period p on p.id = d.period_id
                 where d.cooperative_id = :cooperative and not exists (select from payment_decision x where x.period_id = p.id)
                 order by p.ends_on desc, p.id, d.place desc) w
                 where not exists (select from payment_proposal y
                                     join voting_question_v q on q.id = y.question_id
                                     join voting_sitting_v s on s.id = q.sitting_id
                                    where y.draft_id = w.id and (q.outcome = 'ADOPTED'
                                       or q.state <> 'CLOSED' and s.state not in ('CALLED_OFF', 'CLOSED')))
                 order by w.ends_on desc, w.period""")
                .param("cooperative", by.cooperative())
                .query((row, n) -> new Waiting(
                        row.getObject("period", UUID.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list()
                .stream()
                .filter(each -> !rows.isAfterResults(each.period()))
                .map(each -> new Offer(
                        title,
                        address(by.cooperative(), each.period()) + "/meeting",
                        period(each.from(), each.until())))
                .toList();
        return waiting.isEmpty()
                ? List.of(new Offer(title, "/cabinet/cooperatives/" + by.cooperative() + "/payments", null))
                : waiting;
    }

    private record Waiting(UUID period, LocalDate from, LocalDate until) {}

    private String period(LocalDate from, LocalDate until) {
        return texts.get("payment.period.of", format.shortDate(from), format.shortDate(until));
    }

    private static String address(UUID cooperative, UUID period) {
        return "/cabinet/cooperatives/" + cooperative + "/payments/" + period;
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        Optional<UUID> membership = rows.membership(cooperative, reader);
        if (membership.isEmpty()) {
            return Map.of();
        }
        return PutElsewhere.byQuestion(jdbc.sql("""
                select q.question_id, d.period_id, s.amount
                  from payment_proposal q join payment_draft d on d.id = q.draft_id
                  left join payment_share s on s.draft_id = d.id and s.membership_id = :membership
                 where q.meeting_id = :meeting""")
                .param("membership", membership.get())
                .param("meeting", meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        paper(cooperative, row.getObject("period_id", UUID.class), row.getBigDecimal("amount"))))
                .list());
    }

    private Paper paper(UUID cooperative, UUID period, @Nullable BigDecimal amount) {
        return new Paper(
                address(cooperative, period),
                texts.get("payment.payments"),
                amount == null ? null : texts.get("agenda.own", format.money(amount)));
    }
}
