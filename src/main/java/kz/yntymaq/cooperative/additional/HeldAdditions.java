package kz.yntymaq.cooperative.additional;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A person's part of additional contributions, as told to that person. */
@Configuration
class HeldAdditions {

    @Bean
    HeldData additionsOfPerson(HeldQueries held) {
        return held.of(
                "additional",
                Set.of("additional_part", "additional_brought", "additional_reminder"),
                """
                select c.name_kk, c.name_ru, a.purpose, v.weight, v.amount, v.brought, a.due_on, a.made_at, d.decided_on, r.told_at
                  from additional_part_v v
                  join additional_contribution a on a.id = v.contribution_id
                  join cooperative c on c.id = a.cooperative_id
                  left join additional_decision d on d.contribution_id = a.id
                  left join additional_reminder r on r.contribution_id = a.id and r.membership_id = v.membership_id
                 where v.account_id = :person order by a.place desc, v.membership_id""",
                row -> HeldItem.at(row.moment("made_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("purpose", "additional.purpose", row.words("purpose"))
                        .with("share", "additional.weight", row.money("weight"))
                        .with("amount", "additional.own", row.money("amount"))
                        .with("brought", "additional.brought", row.money("brought"))
                        .with("dueOn", "additional.due", row.day("due_on"))
                        .with("decidedOn", "additional.decided", row.day("decided_on"))
                        .with("toldAt", "additional.told", row.dayOf("told_at")));
    }
}
