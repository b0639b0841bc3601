package kz.yntymaq.voting.slip;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who votes on a question and is seen by whoever keeps the list: in the room, through a representative, or by asking for paper. */
final class InRoom {

    private InRoom() {}

    static Set<UUID> of(JdbcClient jdbc, UUID sitting, UUID question) {
        return new HashSet<>(
                jdbc.sql("""
                select p.voter from voting_presence p join voting_elector e on e.voter = p.voter and e.question_id = ?
                 where p.sitting_id = ? and p.until is null and p.way <> 'REMOTE'""").params(question, sitting).query(UUID.class).list());
    }

    /** The same with those who take part by the own account and asked for a printed slip. */
    static Set<UUID> orAsking(JdbcClient jdbc, UUID sitting, UUID question) {
        Set<UUID> seen = of(jdbc, sitting, question);
        seen.addAll(jdbc.sql("""
                select p.voter from voting_presence p join voting_paper_wish w on w.voter = p.voter and w.question_id = ?
                 where p.sitting_id = ? and p.until is null""").params(question, sitting).query(UUID.class).list());
        return seen;
    }
}
