package kz.yntymaq.cooperative.payment;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A person's part of payments, drafted, decided and paid, as told to that person. */
@Configuration
class HeldPayments {

    @Bean
    HeldData paymentsOfPerson(HeldQueries held) {
        return held.of(
                "payments",
                Set.of("payment_share", "payment_paid", "payment_back"),
                """
                select c.name_kk, c.name_ru, p.starts_on, p.ends_on, s.weight, s.amount, d.made_at, b.decided_on, b.due_on,
                       (select sum(x.amount) from payment_paid_v x where x.draft_id = s.draft_id and x.membership_id = m.id) as paid
                  from membership m
                  join cooperative c on c.id = m.cooperative_id
                  join payment_share s on s.membership_id = m.id
                  join payment_draft d on d.id = s.draft_id
                  join trade_period p on p.id = d.period_id
                  left join payment_decision b on b.draft_id = d.id
                 where m.account_id = :person order by d.place desc, m.id""",
                row -> HeldItem.at(row.moment("made_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("from", "payment.from", row.day("starts_on"))
                        .with("until", "payment.until", row.day("ends_on"))
                        .with("participation", "payment.own.weight", row.money("weight"))
                        .with("amount", "payment.own.amount", row.money("amount"))
                        .with("decidedOn", "payment.decided-on", row.day("decided_on"))
                        .with("dueOn", "payment.due-on", row.day("due_on"))
                        .with("paid", "payment.own.paid", row.money("paid")));
    }
}
