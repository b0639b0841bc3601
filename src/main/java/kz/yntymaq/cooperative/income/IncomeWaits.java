package kz.yntymaq.cooperative.income;

import java.util.List;
import java.util.Objects;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the start of the cabinet: net income and dividends that the meeting decided on and that are not paid to the person yet. */
@Component
class IncomeWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;

    IncomeWaits(JdbcClient jdbc, Texts texts, Format format) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return jdbc.sql("""
                select v.cooperative_id, v.year, v.owed, v.due_on, k.name_kk, k.name_ru
                  from income_due_v v
                  join cooperative_v k on k.id = v.cooperative_id and k.state = 'ACTIVE'
                 where v.owed > 0
                   and (v.membership_id in (select m.id from membership m where m.account_id = :person)
                        or v.associate_id in (select o.id from associate o where o.account_id = :person))
                 order by v.due_on, v.draft_id""")
                .param("person", actor.accountId())
                .query((row, n) -> new Matter(
                        Kind.DUTY,
                        texts.get(
                                "income.waits.title",
                                new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()),
                        texts.get(
                                "income.waits.text",
                                format.money(row.getBigDecimal("owed")),
                                String.valueOf(row.getInt("year")),
                                format.date(Objects.requireNonNull(row.getDate("due_on"))
                                        .toLocalDate())),
                        texts.get("income.waits.button"),
                        "/cabinet/cooperatives/" + row.getString("cooperative_id") + "/income/" + row.getInt("year")))
                .list();
    }
}
