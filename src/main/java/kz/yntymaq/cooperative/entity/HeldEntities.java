package kz.yntymaq.cooperative.entity;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Legal entities for which a person acts as a member, as told to that person. */
@Configuration
class HeldEntities {

    @Bean
    HeldData heldMemberEntities(HeldQueries held) {
        return held.of(
                "memberEntities",
                Set.of("member_entity"),
                """
                select c.name_kk, c.name_ru, e.recorded_at, e.name_kk as entity_kk, e.name_ru as entity_ru, e.bin, e.seat_kk, e.seat_ru,
                       e.authority
                  from member_entity e
                  join membership m on m.id = e.membership_id
                  join cooperative c on c.id = e.cooperative_id
                 where m.account_id = :person order by e.recorded_at desc, e.membership_id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("entityKk", row.words("entity_kk"))
                        .with("entityRu", row.words("entity_ru"))
                        .with("bin", row.words("bin"))
                        .with("entitySeatKk", row.words("seat_kk"))
                        .with("entitySeatRu", row.words("seat_ru"))
                        .with("authority", row.words("authority")));
    }
}
