package kz.yntymaq.lending.repayment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.lending.PaidLoans;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who fills in for a borrower that a payment is overdue. */
@Component
@Order(1)
class PaymentWaits implements Waiting {

    private final PaidLoans loans;
    private final Standings standings;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    PaymentWaits(PaidLoans loans, Standings standings, JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.loans = loans;
        this.standings = standings;
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Matter> of(Actor actor) {
        if (actor.help() != null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                        select f.application_id, p.pay_by, a.number
                          from applicant_v c join loan_file f on f.applicant_id = c.id
                          join loan_pay_by p on p.file_id = f.id
                          join application_case_v a on a.id = f.application_id
                         where c.filled_in_by = ? and p.pay_by < ? order by p.pay_by, a.number""")
                .params(actor.accountId(), today)
                .query((row, n) -> new Late(
                        row.getObject("application_id", UUID.class),
                        row.getString("number"),
                        row.getObject("pay_by", LocalDate.class)))
                .list()
                .stream()
                .flatMap(late -> loans.look(late.application()).stream()
                        .map(file -> matter(late, standings.on(file, today).overdue())))
                .toList();
    }

    private record Late(UUID application, String number, LocalDate payBy) {}

    private Matter matter(Late late, List<Standing.Line> overdue) {
        BigDecimal open = overdue.stream().map(Standing.Line::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Matter(
                Kind.READY,
                texts.get("lending.repayment.waits", late.number()),
                texts.get("lending.repayment.waits.text", format.date(late.payBy()), format.money(open)),
                texts.get("lending.repayment.waits.link"),
                "/cabinet/applications/" + late.application() + "/loan");
    }
}
