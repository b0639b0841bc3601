package kz.yntymaq.cooperative.ballot;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Secret votes that a person counted again, as told to that person. */
@Configuration
class HeldRecounts {

    @Bean
    HeldData heldBallotRecounts(HeldQueries held) {
        return held.of(
                "recounts",
                Set.of("ballot_recount"),
                """
                select c.name_kk, c.name_ru, r.reason, r.at
                  from ballot_recount r join cooperative c on c.id = r.cooperative_id
                 where r.account_id = :person order by r.at desc, r.question_id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("why", "ballot.again-counted.reason", row.words("reason")));
    }
}
