package kz.yntymaq.review.commission;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import kz.yntymaq.account.data.HeldRow;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.programme.content.CriterionEntry;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Votes on cases for which an official was named, and those that the official began or ended, as told to that official. */
@Configuration
class HeldCaseVotes {

    private final VoteStore votes;
    private final Programmes programmes;

    HeldCaseVotes(VoteStore votes, Programmes programmes) {
        this.votes = votes;
        this.programmes = programmes;
    }

    @Bean
    HeldData heldVotesOnCases(HeldQueries held) {
        return held.of("caseVotes", Set.of("case_vote", "case_voter"), """
                select a.number, a.edition_id, v.asked_at, m.ballot, m.reason, m.marks, m.confirmed_at
                  from case_vote v join application_case_v a on a.id = v.application_id
                  left join case_voter m on m.vote_id = v.id and m.voter = :person
                 where m.voter is not null or :person in (v.asked_by, v.ended_by) order by v.asked_at desc, v.id""", this::item);
    }

    private HeldItem item(HeldRow row) throws SQLException {
        HeldItem item = HeldItem.at(row.moment("asked_at"))
                .with("number", row.words("number"))
                .with("ballot", row.key("review.commission.ballot.", "ballot"))
                .with("voteReason", row.words("reason"));
        Map<String, Integer> marks = votes.marks(row.text("marks"));
        if (!marks.isEmpty()) {
            String edition = Objects.requireNonNull(row.text("edition_id"));
            for (CriterionEntry each : programmes.edition(edition).content().criteria()) {
                item = item.with(each.code(), each.text(), RecordedValue.count(marks.get(each.code())));
            }
        }
        return item.with("protocolConfirmed", row.dayOf("confirmed_at"));
    }
}
