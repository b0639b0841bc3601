package kz.yntymaq.cooperative.agenda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All rooms together, for pages of a meeting whose reader was looked at already. Named {@code @agendaPapers} in templates. */
@Component
@Transactional(readOnly = true)
class AgendaPapers {

    private final List<PutElsewhere> rooms;
    private final CooperativeRepository cooperatives;
    private final JdbcClient jdbc;

    AgendaPapers(List<PutElsewhere> rooms, CooperativeRepository cooperatives, JdbcClient jdbc) {
        this.rooms = rooms;
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
    }

    /** The paper of a question. @param place of the question on the agenda */
    public record Placed(int place, PutElsewhere.Paper paper) {}

    /** What who prepares a meeting may put from other pages, what is drafted and waits first. */
    public List<PutElsewhere.Offer> offers(UUID cooperative, UUID account) {
        boolean chair = cooperatives
                .findActive(cooperative)
                .filter(found -> found.isChairedBy(account))
                .isPresent();
        var by = new PutElsewhere.Preparing(cooperative, account, chair);
        return rooms.stream()
                .flatMap(room -> room.offers(by).stream())
                .sorted(Comparator.comparing(offer -> offer.waiting() == null))
                .toList();
    }

    /** Papers of the questions of a meeting, by question. */
    public Map<UUID, PutElsewhere.Paper> of(UUID cooperative, UUID meeting, UUID reader) {
        var papers = new HashMap<UUID, PutElsewhere.Paper>();
        rooms.forEach(room -> papers.putAll(room.papers(cooperative, meeting, reader)));
        return papers;
    }

    /** The same in the order of the agenda. */
    public List<Placed> inOrder(UUID cooperative, UUID meeting, UUID reader) {
        Map<UUID, PutElsewhere.Paper> papers = of(cooperative, meeting, reader);
        Map<UUID, Integer> places = new HashMap<>();
        jdbc.sql("select id, place from voting_question_v where sitting_id = ?")
                .param(meeting)
                .query((row, n) -> places.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return papers.entrySet().stream()
                .map(each -> new Placed(places.getOrDefault(each.getKey(), 0), each.getValue()))
                .sorted(Comparator.comparing(Placed::place))
                .toList();
    }
}
