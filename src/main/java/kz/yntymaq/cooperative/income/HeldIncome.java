package kz.yntymaq.cooperative.income;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A person's part of net income, or dividends, drafted, decided and paid, as told to that person. */
@Configuration
class HeldIncome {

    @Bean
    HeldData incomeOfPerson(HeldQueries held) {
        return held.of(
                "income",
                Set.of("income_share", "income_paid", "income_back"),
                """
                select c.name_kk, c.name_ru, d.year, s.weight, s.amount, d.made_at, b.decided_on, b.due_on,
                       (select sum(x.amount) from income_paid_v x where x.draft_id = s.draft_id and x.payee = s.payee) as paid
                  from income_share s
                  join income_draft d on d.id = s.draft_id
                  join cooperative c on c.id = d.cooperative_id
                  left join membership m on m.id = s.membership_id
                  left join associate o on o.id = s.associate_id
                  left join income_decision b on b.draft_id = d.id
                 where coalesce(m.account_id, o.account_id) = :person order by d.place desc, s.payee""",
                row -> HeldItem.at(row.moment("made_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("year", "income.year", RecordedValue.words(row.text("year")))
                        .with("weight", "income.own.weight", row.money("weight"))
                        .with("amount", "income.own.amount", row.money("amount"))
                        .with("decidedOn", "income.decided-on", row.day("decided_on"))
                        .with("dueOn", "income.due-on", row.day("due_on"))
                        .with("paid", "income.own.paid", row.money("paid")));
    }
}
