package kz.yntymaq.cooperative.payout;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pay-out of a person's own share, and what they objected to, as told to that person. */
@Configuration
class HeldPayouts {

    @Bean
    HeldData payoutsOfPerson(HeldQueries held) {
        return held.of(
                "payouts",
                Set.of(
                        "additional_payout",
                        "additional_payout_decision",
                        "additional_payout_due",
                        "additional_payout_earlier",
                        "additional_payout_void"),
                """
                select c.name_kk, c.name_ru, p.share, p.payments, p.income, p.due_on, p.made_at, d.decided_on
                  from additional_payout p
                  join membership m on m.id = p.membership_id
                  join cooperative c on c.id = p.cooperative_id
                  left join additional_payout_decided_v d on d.payout_id = p.id
                 where m.account_id = :person order by p.place desc""",
                row -> HeldItem.at(row.moment("made_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("share", "payout.share", row.money("share"))
                        .with("payments", "payout.payments", row.money("payments"))
                        .with("income", "payout.income", row.money("income"))
                        .with("dueOn", "payout.due", row.day("due_on"))
                        .with("decidedOn", "additional.decided", row.day("decided_on")));
    }

    @Bean
    HeldData payoutObjectionsOfPerson(HeldQueries held) {
        return held.of(
                "payout-objections",
                Set.of("additional_payout_objection"),
                """
                select c.name_kk, c.name_ru, o.reason, o.objected_at
                  from additional_payout_objection o
                  join additional_payout_decision d on d.id = o.decision_id
                  join additional_payout p on p.id = d.payout_id
                  join cooperative c on c.id = p.cooperative_id
                 where o.account_id = :person order by o.objected_at desc, o.decision_id""",
                row -> HeldItem.at(row.moment("objected_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("reason", "payout.objection.reason", row.words("reason")));
    }
}
