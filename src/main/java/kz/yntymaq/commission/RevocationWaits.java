package kz.yntymaq.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a chair that a conclusion is to be withdrawn and may still be objected to: two working days are short. */
@Component
class RevocationWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    RevocationWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
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
        String name = Language.current() == Language.RU ? "name_ru" : "name_kk";
        return jdbc.sql("""
                        select c.id, c.name_kk, c.name_ru, k.object_until
                          from applicant_v c join commission_conclusion k on k.applicant_id = c.id
                         where c.filled_in_by = ? and not k.replaced and k.revoked_on is null
                           and k.objection is null and k.object_until >= ?
                         order by k.object_until, c.id""")
                .params(actor.accountId(), LocalDate.now(clock))
                .query((row, n) -> new Matter(
                        Kind.OBJECTION,
                        texts.get("commission.waits", row.getString(name)),
                        texts.get(
                                "review.hearing.waits.text",
                                format.date(row.getObject("object_until", LocalDate.class))),
                        texts.get("commission.object"),
                        "/cabinet/cooperatives/" + row.getString("id") + "/conclusion/objection"))
                .list();
    }
}
