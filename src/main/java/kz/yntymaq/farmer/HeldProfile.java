package kz.yntymaq.farmer;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The profile of a person, as told to that person. */
@Configuration
class HeldProfile {

    @Bean
    HeldData heldFarmer(HeldQueries held) {
        return held.of(
                "profile",
                Set.of("farmer_profile"),
                """
                select kind, registered_since, produces, changed_at from farmer_profile where account_id = :person
                 order by changed_at""",
                row -> HeldItem.at(row.moment("changed_at"))
                        .with("producer", row.key("farmer.kind.", "kind"))
                        .with("registeredSince", row.day("registered_since"))
                        .with("produces", row.words("produces")));
    }
}
