package kz.yntymaq.voting;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a person took part and how they voted in the open, as told to that person. */
@Configuration
class HeldVotes {

    @Bean
    HeldData heldPresences(HeldQueries held) {
        return held.of(
                "presences",
                Set.of("voting_presence"),
                """
                select way, representative, since, until from voting_presence
                 where voter = :person order by since desc, id""",
                row -> HeldItem.at(row.moment("since"))
                        .with("how", row.key("voting.way.", "way"))
                        .with("representative", row.words("representative"))
                        .with("endedOn", row.dayOf("until")));
    }

    @Bean
    HeldData heldBallots(HeldQueries held) {
        return held.of(
                "ballots",
                Set.of("voting_ballot", "voting_elector"),
                """
                select b.choice, coalesce(b.cast_at, q.opened_at) as at
                  from voting_elector e join voting_question q on q.id = e.question_id
                  left join voting_ballot b on b.question_id = e.question_id and b.voter = e.voter
                 where e.voter = :person order by q.opened_at desc, q.id""",
                row -> HeldItem.at(row.moment("at")).with("vote", row.key("voting.choice.", "choice")));
    }
}
