package kz.yntymaq.cooperative.ending;

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

/** At the start of the cabinet: that one is proposed to be excluded, and until when one answers. */
@Component
class ExclusionWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;

    ExclusionWaits(JdbcClient jdbc, Texts texts, Format format) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return jdbc.sql("""
                select e.id, e.cooperative_id, e.answer_until, c.name_kk, c.name_ru
                  from membership_exclusion e join cooperative c on c.id = e.cooperative_id
                 where e.account_id = ? and e.state = 'PROPOSED' and e.answered_on is null
                 order by e.answer_until, e.id""")
                .param(actor.accountId())
                .query((row, n) -> new Matter(
                        Kind.OBJECTION,
                        texts.get(
                                "ending.waits.title",
                                new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()),
                        texts.get("ending.waits.text", format.date(row.getObject("answer_until", LocalDate.class))),
                        texts.get("ending.waits.button"),
                        ExclusionController.page(
                                row.getObject("cooperative_id", UUID.class), row.getObject("id", UUID.class))))
                .list();
    }
}
