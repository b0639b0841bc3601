package kz.yntymaq.voting.slip;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What slips a person took and where they demanded a secret vote, as told to that person. What a slip was used for nobody knows. */
@Configuration
class HeldSlips {

    @Bean
    HeldData heldSlipsTaken(HeldQueries held) {
        return held.of(
                "slips",
                Set.of("voting_slip", "voting_paper_wish"),
                """
                select case when s.on_paper then 'PAPER' else 'PHONE' end as way, q.opened_at
                  from voting_slip s join voting_question q on q.id = s.question_id
                 where s.voter = :person
                union all
                select 'ASKED', q.opened_at from voting_paper_wish w join voting_question q on q.id = w.question_id
                 where w.voter = :person order by opened_at desc, way""",
                row -> HeldItem.at(row.moment("opened_at")).with("how", row.key("voting.slip.way.", "way")));
    }

    @Bean
    HeldData heldSecrecyDemands(HeldQueries held) {
        return held.of("secrecy", Set.of("voting_secrecy_demand"), """
                select q.opened_at from voting_secrecy_demand d join voting_question q on q.id = d.question_id
                 where d.voter = :person order by q.opened_at desc, q.id""", row -> HeldItem.at(row.moment("opened_at")));
    }
}
