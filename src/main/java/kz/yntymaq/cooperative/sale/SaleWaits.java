package kz.yntymaq.cooperative.sale;

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

/**
 * Shares on sale that wait for a person: a member who is named and has not said yet that they want it, a seller who may choose
 * now or whose share nobody wants, a chair who is to write into the book what was sold.
 */
@Component
class SaleWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    SaleWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return jdbc.sql("""
                select 'named' as what, o.id, o.cooperative_id, o.until_on, c.name_kk, c.name_ru
                  from membership m join share_offer o on o.named_id = m.id join cooperative c on c.id = o.cooperative_id
                 where m.account_id = :person and m.state = 'MEMBER' and o.state = 'OPEN' and o.until_on >= :today
                   and not exists (select from share_offer_claim x where x.offer_id = o.id and x.membership_id = m.id)
                union all
                select case when exists (select from share_offer_claim x where x.offer_id = o.id) or n.joined_on is null
                            then 'choose' else 'nobody' end, o.id, o.cooperative_id, o.until_on, c.name_kk, c.name_ru
                  from membership m join share_offer o on o.seller_id = m.id join membership n on n.id = o.named_id
                  join cooperative c on c.id = o.cooperative_id
                 where m.account_id = :person and m.state = 'MEMBER' and o.state = 'OPEN' and o.until_on < :today
                union all
                select 'write', o.id, o.cooperative_id, o.until_on, c.name_kk, c.name_ru
                  from cooperative c join share_offer o on o.cooperative_id = c.id
                 where c.chair_id = :person and c.state = 'ACTIVE' and o.state = 'GIVEN'
                 order by until_on, id""")
                .param("person", actor.accountId())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> {
                    String key = "sale.waits." + row.getString("what");
                    return new Matter(
                            Kind.DUTY,
                            texts.get(key, new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()),
                            texts.get(key + ".text", format.date(row.getObject("until_on", LocalDate.class))),
                            texts.get("sale.waits.to"),
                            SaleController.page(
                                    row.getObject("cooperative_id", UUID.class), row.getObject("id", UUID.class)));
                })
                .list();
    }
}
