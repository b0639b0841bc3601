package kz.yntymaq.cooperative.acting;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legal entities for which a person was to act, or no longer acts, as told to that person. */
@Configuration
class HeldActing {

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
                        .with("endedOn", "acting.ended.on", row.day("ended_on"))
                        .with("paper", "acting.ended.paper", row.words("paper")));
    }

    @Bean
    HeldData heldActingPeople(HeldQueries held) {
        return held.of(
                "actingPeople",
                Set.of("member_acting"),
                """
                select c.name_kk, c.name_ru, x.proposed_at, x.answered_at, x.authority, e.name_kk as entity_kk, e.name_ru as entity_ru
                  from member_acting x
                  join cooperative c on c.id = x.cooperative_id
                  join member_entity_v e on e.membership_id = x.membership_id
                 where :person in (x.account_id, x.before) order by x.proposed_at desc, x.id""",
                row -> HeldItem.at(row.moment("proposed_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("entityKk", row.words("entity_kk"))
                        .with("entityRu", row.words("entity_ru"))
                        .with("authority", row.words("authority")));
    }
}
