package kz.yntymaq.cooperative.absentee;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a person answered in votes in absence, and which they put to members, recorded or confirmed, as told to that person. */
@Configuration
class HeldAbsentee {

    @Bean
    HeldData heldAbsenteeAnswers(HeldQueries held) {
        return held.of(
                "absenteeAnswers",
                Set.of("cooperative_absentee_answer"),
                """
                select c.name_kk, c.name_ru, a.choice, a.answered_at, a.signed_on, v.id
                  from cooperative_absentee_answer a
                  join cooperative_absentee_vote v on v.id = a.vote_id
                  join cooperative c on c.id = v.cooperative_id
                 where a.voter = :person order by a.answered_at desc, v.id""",
                row -> HeldItem.at(row.moment("answered_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("vote", row.key("voting.choice.", "choice"))
                        .with("signedOn", "absentee.paper.signed-on", row.day("signed_on")));
    }

    @Bean
    HeldData heldAbsenteeVotes(HeldQueries held) {
        return held.of(
                "absenteeVotes",
                Set.of("cooperative_absentee_vote"),
                """
                select c.name_kk, c.name_ru, v.begun_at, v.state, v.id
                  from cooperative_absentee_vote v join cooperative c on c.id = v.cooperative_id
                 where :person in (v.begun_by, v.asked_by, v.confirmed_by)
                    or exists (select from cooperative_absentee_answer a where a.vote_id = v.id and a.recorded_by = :person)
                 order by v.begun_at desc, v.id""",
                row -> HeldItem.at(row.moment("begun_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("state", row.key("absentee.state.", "state")));
    }
}
