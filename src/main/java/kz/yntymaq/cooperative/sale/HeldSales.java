package kz.yntymaq.cooperative.sale;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shares that a person offered, wanted or bought, and what a chair entered of the charter, as told to that person. */
@Configuration
class HeldSales {

    private static final String NAMES = """
            select cast(o.id as text) from share_offer o join membership m on m.id in (o.seller_id, o.named_id, o.buyer_id)
             where m.account_id = :person
            union select cast(c.offer_id as text) from share_offer_claim c join membership m on m.id = c.membership_id
             where m.account_id = :person""";

    @Bean
    HeldData salesOfPerson(HeldQueries held) {
        return held.of(
                "sales",
                Set.of("share_offer", "share_offer_claim", "share_sale_terms"),
                """
                select c.name_kk, c.name_ru, o.offered_at as at, o.amount, o.price, o.state, o.done_on,
                       case when s.account_id = :person then 'SELLER' when b.account_id = :person then 'BUYER'
                            when n.account_id = :person then 'NAMED' else 'WANTED' end as side, o.id
                  from share_offer o
                  join cooperative c on c.id = o.cooperative_id
                  join membership s on s.id = o.seller_id
                  join membership n on n.id = o.named_id
                  left join membership b on b.id = o.buyer_id
                 where :person in (s.account_id, n.account_id, b.account_id)
                    or exists (select from share_offer_claim k join membership m on m.id = k.membership_id
                                where k.offer_id = o.id and m.account_id = :person)
                union all
                select c.name_kk, c.name_ru, t.changed_at, null, null, null, null, 'TERMS', c.id
                  from share_sale_terms t join cooperative c on c.id = t.cooperative_id where t.changed_by = :person
                 order by at desc, id""",
                NAMES,
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", row.key("sale.side.", "side"))
                        .with("state", row.key("sale.state.", "state"))
                        .with("amount", "sale.amount", row.money("amount"))
                        .with("price", "sale.price", row.money("price"))
                        .with("on", "sale.on", row.day("done_on")));
    }
}
