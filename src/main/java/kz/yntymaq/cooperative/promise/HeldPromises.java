package kz.yntymaq.cooperative.promise;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Things that a person promised with applications to join, as told to that person. */
@Configuration
class HeldPromises {

    @Bean
    HeldData heldJoiningPromises(HeldQueries held) {
        return held.of(
                "joiningPromises",
                Set.of("joining_promise"),
                """
                select c.name_kk, c.name_ru, p.recorded_at, p.thing, p.worth
                  from joining_promise p
                  join membership m on m.id = p.membership_id
                  join cooperative c on c.id = m.cooperative_id
                 where m.account_id = :person order by p.recorded_at desc, p.membership_id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("thing", "promise.thing", row.words("thing"))
                        .with("worth", "promise.worth", row.money("worth")));
    }
}
