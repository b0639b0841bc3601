package kz.yntymaq.review.commission;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Votes on cases for which an official was named, and those that the official began or ended, as told to that official. */
@Configuration
class HeldCaseVotes {

    @Bean
    HeldData heldVotesOnCases(HeldQueries held) {
        return held.of(
                "caseVotes",
                Set.of("case_vote", "case_voter"),
                """
                select a.number, v.asked_at, m.ballot, m.reason, m.confirmed_at,
                       (select string_agg(mark.value, ', ' order by mark.key) from jsonb_each_text(m.marks) mark) as marks
                  from case_vote v join application_case_v a on a.id = v.application_id
                  left join case_voter m on m.vote_id = v.id and m.voter = :person
                 where m.voter is not null or :person in (v.asked_by, v.ended_by) order by v.asked_at desc, v.id""",
                row -> HeldItem.at(row.moment("asked_at"))
                        .with("number", row.words("number"))
                        .with("ballot", row.key("review.commission.ballot.", "ballot"))
                        .with("voteReason", row.words("reason"))
                        .with("voteMarks", row.words("marks"))
                        .with("protocolConfirmed", row.dayOf("confirmed_at")));
    }
}
