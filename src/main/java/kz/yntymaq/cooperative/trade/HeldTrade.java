package kz.yntymaq.cooperative.trade;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person traded with co-operatives, as told to that person: every row, the correcting ones too. */
@Configuration
class HeldTrade {

    @Bean
    HeldData tradeOfPerson(HeldQueries held) {
        return held.of(
                "trade",
                Set.of("trade_entry"),
                """
                select c.name_kk, c.name_ru, e.deal, p.name as product, p.unit, e.quantity, e.price, e.amount, e.day, e.note,
                       e.reason, e.recorded_at
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  join trade_entry e on e.membership_id = m.id
                  join trade_product p on p.id = e.product_id
                 where m.account_id = :person order by e.day desc, e.place desc""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("what", "trade.deal", row.key("trade.deal.", "deal"))
                        .with("product", "trade.product", row.words("product"))
                        .with("quantity", "trade.quantity", row.words("quantity"))
                        .with("unit", "trade.unit", row.key("trade.unit.", "unit"))
                        .with("price", "trade.price", row.money("price"))
                        .with("amount", "trade.amount", row.money("amount"))
                        .with("on", "trade.day", row.day("day"))
                        .with("note", "trade.note", row.words("note"))
                        .with("reason", "trade.reason", row.words("reason")));
    }
}
