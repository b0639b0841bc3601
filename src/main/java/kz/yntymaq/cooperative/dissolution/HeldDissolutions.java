package kz.yntymaq.cooperative.dissolution;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends of legal entities that a person recorded, as told to that person. */
@Configuration
class HeldDissolutions {

    @Bean
    HeldData heldEntityEnds(HeldQueries held) {
        return held.of(
                "entityEnds",
                Set.of("member_entity_end"),
                """
                select c.name_kk, c.name_ru, x.recorded_at, x.ended_on, x.paper, e.name_kk as entity_kk, e.name_ru as entity_ru
                  from member_entity_end x
                  join member_entity_v e on e.membership_id = x.membership_id
                  join cooperative c on c.id = e.cooperative_id
                 where x.recorded_by = :person order by x.recorded_at desc, x.membership_id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("entityKk", row.words("entity_kk"))
                        .with("entityRu", row.words("entity_ru"))
                        .with("endedOn", "dissolution.on", row.day("ended_on"))
                        .with("paper", "dissolution.paper", row.words("paper")));
    }
}
