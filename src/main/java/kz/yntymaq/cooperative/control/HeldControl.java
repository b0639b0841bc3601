package kz.yntymaq.cooperative.control;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Initiative groups and audits that a person began or joined, as told to that person. */
@Configuration
class HeldControl {

    @Bean
    HeldData heldInitiatives(HeldQueries held) {
        return held.of(
                "control",
                Set.of("control_initiative", "control_initiative_member"),
                """
                select c.name_kk, c.name_ru, i.aim, i.words, s.at, i.id
                  from control_initiative_member s
                  join control_initiative i on i.id = s.initiative_id
                  join cooperative c on c.id = i.cooperative_id
                 where s.account_id = :person order by s.at desc, i.id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("aim", "control.aim", row.key("control.", "aim"))
                        .with("message", row.words("words")));
    }
}
