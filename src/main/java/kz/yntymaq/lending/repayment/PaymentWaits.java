package kz.yntymaq.lending.repayment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who fills in for a borrower that a payment is overdue. */
@Component
@Order(5)
class PaymentWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    PaymentWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor) {
        if (actor.help() != null) {
            return List.of();
        }
        return jdbc.sql("""
                        select f.application_id, p.pay_by, a.number
                          from applicant_v c join loan_file f on f.applicant_id = c.id
                          join loan_pay_by p on p.file_id = f.id
                          join application_case_v a on a.id = f.application_id
                         where c.filled_in_by = ? and p.pay_by < ? order by p.pay_by, a.number""")
                .params(actor.accountId(), LocalDate.now(clock))
                .query((row, n) -> new Matter(
                        Kind.DUTY,
                        texts.get("lending.repayment.waits", row.getString("number")),
                        texts.get(
                                "lending.repayment.waits.text", format.date(row.getObject("pay_by", LocalDate.class))),
                        texts.get("lending.repayment.waits.link"),
                        "/cabinet/applications/" + row.getString("application_id") + "/loan"))
                .list();
    }
}
