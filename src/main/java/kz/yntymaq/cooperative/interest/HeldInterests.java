package kz.yntymaq.cooperative.interest;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Interests in questions of meetings that a person said. */
@Configuration
class HeldInterests {

    @Bean
    HeldData interestsOfPerson(HeldQueries held) {
        return held.of(
                "interests",
                Set.of("cooperative_interest"),
                """
                select c.name_kk, c.name_ru, q.place, i.kind, i.words, i.said_at
                  from cooperative_interest i
                  join voting_question_v q on q.id = i.question_id
                  join cooperative_meeting g on g.id = q.sitting_id
                  join cooperative c on c.id = g.cooperative_id
                 where i.account_id = :person order by i.said_at desc, i.question_id""",
                row -> HeldItem.at(row.moment("said_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("question", "interest.question", row.count("place"))
                        .with("kind", "interest.kind", row.key("interest.kind.", "kind"))
                        .with("words", "interest.words", row.words("words")));
    }
}
