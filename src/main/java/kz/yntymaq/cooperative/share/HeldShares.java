package kz.yntymaq.cooperative.share;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in books of shares of a person, as told to that person. */
@Configuration
class HeldShares {

    @Bean
    HeldData sharesOfPerson(HeldQueries held) {
        return held.of(
                "shares",
                Set.of("share_member", "share_property", "share_payout", "ledger_entry"),
                """
                select c.name_kk, c.name_ru, e.kind, e.amount, e.value_date, e.recorded_at, e.reason
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  join ledger_entry_v e on e.book = 'SHARES:' || m.cooperative_id and e.subject = cast(m.id as text)
                 where m.account_id = :person order by e.recorded_at desc, e.id desc""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("what", "share.kind", row.key("share.kind.", "kind"))
                        .with("amount", "share.amount", row.money("amount"))
                        .with("on", "share.on", row.day("value_date"))
                        .with("reason", "share.reason", row.words("reason")));
    }
}
