package kz.yntymaq.cooperative.absentee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Votes in absence that a member has not answered, at the start of the cabinet. */
@Component
class AbsenteeWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    AbsenteeWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return jdbc.sql("""
                select v.id, v.cooperative_id, v.until_on, c.name_kk, c.name_ru
                  from membership m
                  join cooperative_absentee_vote v on v.cooperative_id = m.cooperative_id and v.state = 'RUNNING'
                  join cooperative c on c.id = v.cooperative_id
                 where m.account_id = :person and m.state in ('MEMBER', 'LEAVING') and c.state = 'ACTIVE' and v.until_on >= :today
                   and not exists (select from cooperative_absentee_answer a where a.vote_id = v.id and a.voter = :person)
                 order by v.until_on, v.id""")
                .param("person", actor.accountId())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Matter(
                        Kind.VOTE,
                        texts.get(
                                "absentee.waits",
                                new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()),
                        texts.get("absentee.waits.text", format.date(row.getObject("until_on", LocalDate.class))),
                        texts.get("absentee.waits.button"),
                        AbsenteeController.page(
                                row.getObject("cooperative_id", UUID.class), row.getObject("id", UUID.class))))
                .list();
    }
}
