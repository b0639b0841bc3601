package kz.yntymaq.cooperative.authorisation;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions of meetings held outside the portal that a person recorded, as told to that person. */
@Configuration
class HeldAuthorisations {

    @Bean
    HeldData authorisationsOfPerson(HeldQueries held) {
        return held.of(
                "authorisations",
                Set.of("recorded_authorisation"),
                """
                select c.name_kk, c.name_ru, a.recorded_at, a.decided_on, a.spent_on, a.minutes_number
                  from recorded_authorisation a join cooperative c on c.id = a.cooperative_id
                 where a.recorded_by = :person order by a.recorded_at desc, a.id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("decidedOn", row.day("decided_on"))
                        .with("use", "meeting.use", row.words("spent_on"))
                        .with("minutes", "authorisation.minutes", row.words("minutes_number")));
    }
}
