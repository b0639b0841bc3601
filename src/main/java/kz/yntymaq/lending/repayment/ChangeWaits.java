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

/** Tells who fills in for a borrower that other payments wait for their answer. */
@Component
@Order(2)
class ChangeWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    ChangeWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
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
                        select f.application_id, a.number, c.first_on
                          from applicant_v b join loan_file f on f.applicant_id = b.id
                          join loan_change c on c.file_id = f.id and c.state = 'OFFERED'
                          join application_case_v a on a.id = f.application_id
                         where b.filled_in_by = ? and c.first_on > ? order by c.first_on, a.number""")
                .params(actor.accountId(), LocalDate.now(clock))
                .query((row, n) -> new Matter(
                        Kind.READY,
                        texts.get("lending.change.waits", row.getString("number")),
                        texts.get("lending.change.waits.text", format.date(row.getObject("first_on", LocalDate.class))),
                        texts.get("lending.change.waits.link"),
                        "/cabinet/applications/" + row.getString("application_id") + "/loan/schedule"))
                .list();
    }
}
