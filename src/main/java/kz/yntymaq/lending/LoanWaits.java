package kz.yntymaq.lending;

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

/** Tells who fills in for a borrower that the terms of the contract wait for their agreement. */
@Component
@Order(4)
class LoanWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    LoanWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
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
                        select f.application_id, f.tenge, f.contract_number, a.number
                          from applicant_v c join loan_file f on f.applicant_id = c.id
                          join application_case_v a on a.id = f.application_id
                         where c.filled_in_by = ? and f.stage = 'AGREEMENT' and f.first_on > ? order by a.number""")
                .params(actor.accountId(), LocalDate.now(clock))
                .query((row, n) -> new Matter(
                        Kind.READY,
                        texts.get("lending.waits", row.getString("number")),
                        texts.get(
                                "lending.waits.text",
                                row.getString("contract_number"),
                                format.money(row.getBigDecimal("tenge"))),
                        texts.get("lending.agree.link"),
                        "/cabinet/applications/" + row.getString("application_id") + "/loan"))
                .list();
    }
}
