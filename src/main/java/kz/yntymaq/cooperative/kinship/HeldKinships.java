package kz.yntymaq.cooperative.kinship;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person declared of relatives, and what others declared of the person; also what was withdrawn. */
@Configuration
class HeldKinships {

    @Bean
    HeldData kinshipsOfPerson(HeldQueries held) {
        return held.of(
                "kinships",
                Set.of("kinship"),
                """
                select c.name_kk, c.name_ru, k.kind, k.state, k.declared_at,
                       cast(k.answered_at at time zone 'Asia/Almaty' as date) as answered_on,
                       cast(k.withdrawn_at at time zone 'Asia/Almaty' as date) as withdrawn_on,
                       case when k.declarer_id = :person then 'OWN' else 'OTHER' end as side
                  from kinship k join cooperative c on c.id = k.cooperative_id
                 where :person in (k.declarer_id, k.relative_id) order by k.declared_at desc, k.id""",
                row -> HeldItem.at(row.moment("declared_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", "kinship.side", row.key("kinship.side.", "side"))
                        .with("kind", "kinship.kind", row.key("kinship.kind.", "kind"))
                        .with("state", "kinship.state", row.key("kinship.state.", "state"))
                        .with("answered", "kinship.answered", row.day("answered_on"))
                        .with("withdrawn", "kinship.withdrawn", row.day("withdrawn_on")));
    }
}
