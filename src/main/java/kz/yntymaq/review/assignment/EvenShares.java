package kz.yntymaq.review.assignment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.review.ReviewAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would get which of the cases that are nobody's, so that each official at work has about as many; the portal's own
 * rule. Nobody gets a case from which a tie keeps them; who is away today gets none.
 */
@Service
@Transactional(readOnly = true)
class EvenShares {

    private final Colleagues colleagues;
    private final Absences absences;
    private final ReviewAccess access;
    private final JdbcClient jdbc;

    EvenShares(Colleagues colleagues, Absences absences, ReviewAccess access, JdbcClient jdbc) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** What one official has and would get. */
    public record Share(Colleague official, int has, int gets) {

        public int total() {
            return has + gets;
        }
    }

    /**
     * The plan.
     *
     * @param left how many would stay nobody's: a tie keeps everybody at work from them
     */
    public record Plan(List<Share> shares, Map<UUID, Colleague> byCase, int left) {

        public int cases() {
            return byCase.size();
        }
    }

    private record Waiting(UUID id, UUID applicant) {}

    /** Of the cases that wait for the actor's office and are nobody's, the most urgent {@value BulkMoves#MOST}. */
    Plan plan(Actor actor) {
        List<Colleague> present = present(actor);
        Map<UUID, ReviewAccess.Kept> kept = new HashMap<>();
        present.forEach(one -> kept.put(one.id(), access.keptFrom(one.id())));
        var spread = new Spread(present, loads(present));
        int left = 0;
        for (Waiting waiting : waiting(actor)) {
            boolean given = spread.give(
                    waiting.id(),
                    one -> !Objects.requireNonNull(kept.get(one.id())).holds(waiting.applicant(), waiting.id()));
            left += given ? 0 : 1;
        }
        return new Plan(spread.shares(), spread.byCase(), left);
    }

    private List<Colleague> present(Actor actor) {
        Set<UUID> away = absences.away(actor);
        return colleagues.require(actor).stream()
                .filter(one -> !away.contains(one.id()))
                .toList();
    }

    private Map<UUID, Integer> loads(List<Colleague> present) {
        var found = new LinkedHashMap<UUID, Integer>();
        present.forEach(one -> found.put(one.id(), 0));
        if (!present.isEmpty()) {
            jdbc.sql(
                            "select worker_id, count(*) as has from application_case_v where worker_id in (:people) group by 1")
                    .param("people", found.keySet())
                    .query(row -> {
                        found.put(row.getObject("worker_id", UUID.class), row.getInt("has"));
                    });
        }
        return found;
    }

    private List<Waiting> waiting(Actor actor) {
        Scope scope = Objects.requireNonNull(actor.scope());
        return jdbc.sql("""
                select a.id, a.applicant_id from application_case_v a
                 where a.number is not null and a.state = 'SUBMITTED' and a.acting_level = '%s' and a.worker_id is null and %s
                 order by queue_day(a.due_on, a.state, a.submitted_at), a.id limit %d""".formatted(scope.level(), scope.condition("a", "village_code"), BulkMoves.MOST))
                .params(scope.parameters())
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
