package kz.yntymaq.cooperative.body;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Terms of a person in bodies, and meetings of boards at which they were, as told to that person. */
@Configuration
class HeldBodies {

    @Bean
    HeldData heldTerms(HeldQueries held) {
        return held.of(
                "terms",
                Set.of("body_term"),
                """
                select c.name_kk, c.name_ru, t.body, t.from_on, t.until_on, t.ended_on, t.ended_why, t.recorded_at, t.id
                  from body_term t join cooperative c on c.id = t.cooperative_id
                 where t.account_id = :person order by t.recorded_at desc, t.id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("body", "body.term.body", row.key("body.", "body"))
                        .with("from", "body.term.from", row.day("from_on"))
                        .with("until", "body.term.until", row.day("until_on"))
                        .with("ended", "body.term.ended", row.day("ended_on"))
                        .with("why", "body.term.why", row.key("body.ended.", "ended_why")));
    }

    @Bean
    HeldData heldCandidacies(HeldQueries held) {
        return held.of(
                "candidacies",
                Set.of("body_candidate"),
                """
                select c.name_kk, c.name_ru, m.kind, d.recorded_at, k.question_id
                  from body_candidate k join body_matter m on m.question_id = k.question_id
                  join cooperative c on c.id = m.cooperative_id
                  left join body_decision d on d.question_id = k.question_id
                 where k.account_id = :person order by d.recorded_at desc nulls first, k.question_id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("body", "body.term.body", row.key("body.", "kind")));
    }

    @Bean
    HeldData heldBoardMeetings(HeldQueries held) {
        return held.of(
                "board-meetings",
                Set.of("board_meeting_present"),
                """
                select c.name_kk, c.name_ru, m.held_on, m.recorded_at, m.id
                  from board_meeting_present p join board_meeting m on m.id = p.meeting_id
                  join cooperative c on c.id = m.cooperative_id
                 where p.account_id = :person order by m.recorded_at desc, m.id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("on", "body.board.on", row.day("held_on")));
    }
}
