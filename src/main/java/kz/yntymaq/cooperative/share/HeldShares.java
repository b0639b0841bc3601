package kz.yntymaq.cooperative.share;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in books of shares of a person, as told to that person: every entry once, and a number without entries too. */
@Configuration
class HeldShares {

    @Bean
    HeldData sharesOfPerson(HeldQueries held) {
        return held.of(
                "shares",
                Set.of("share_member", "share_property", "share_payout", "share_happened", "ledger_entry"),
                """
                select c.name_kk, c.name_ru, s.number, e.kind, e.amount, e.value_date, h.happened_on, e.recorded_at, e.reason,
                       t.thing, t.worth, t.valued_by, t.valuation_number, t.valuation_on,
                       case when coalesce(e.kind, 'PAYOUT_DUE') = 'PAYOUT_DUE' then p.due_on end as due_on
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  join share_member s on s.membership_id = m.id
                  left join share_payout p on p.membership_id = m.id
                  left join ledger_entry_v e on e.book = 'SHARES:' || m.cooperative_id and e.subject = cast(m.id as text)
                        and (e.kind <> 'PAYOUT_DUE' or e.account = 'PAYABLE')
                  left join share_happened h on h.transaction_id = e.transaction_id
                  left join share_property t on t.transaction_id = coalesce(e.reverses, e.transaction_id)
                 where m.account_id = :person order by e.recorded_at desc nulls last, e.id desc, m.id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("number", "share.number", row.count("number"))
                        .with("what", "share.kind", row.key("share.kind.", "kind"))
                        .with("amount", "share.amount", row.money("amount"))
                        .with("on", "share.on", row.day("value_date"))
                        .with("happened", "share.happened", row.day("happened_on"))
                        .with("thing", "share.thing", row.words("thing"))
                        .with("worth", "promise.valued", row.money("worth"))
                        .with("valuedBy", "share.valued-by", row.words("valued_by"))
                        .with("valuationNumber", "share.valuation.number", row.words("valuation_number"))
                        .with("valuationOn", "share.valuation.on", row.day("valuation_on"))
                        .with("dueOn", "share.step.due", row.day("due_on"))
                        .with("reason", "share.reason", row.words("reason")));
    }
}
