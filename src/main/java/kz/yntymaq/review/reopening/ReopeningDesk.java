package kz.yntymaq.review.reopening;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells officials of proposals to take a decision of their office back that a colleague made, the oldest first. */
@Component
@Order(3)
class ReopeningDesk implements DeskWork {

    private final JdbcClient jdbc;
    private final ReviewAccess access;
    private final Texts texts;

    ReopeningDesk(JdbcClient jdbc, ReviewAccess access, Texts texts) {
        this.jdbc = jdbc;
        this.access = access;
        this.texts = texts;
    }

    private record Proposed(UUID id, UUID applicant, Line line) {}

    @Override
    public List<Line> desk(Actor actor) {
        boolean oblast = actor.isOfficialOf(Level.OBLAST);
        if (actor.scope() == null || (!oblast && !actor.isOfficialOf(Level.DISTRICT))) {
            return List.of();
        }
        List<Proposed> proposed = jdbc.sql("""
                select a.id, a.applicant_id, a.number
                  from reopening r join application_case_v a on a.id = r.application_id
                 where r.state = 'PROPOSED' and r.proposed_by <> :me and r.level = :level and %s
                 order by r.proposed_at, a.number limit 50""".formatted(actor.scope().condition("a", "village_code")))
                .params(actor.scope().parameters())
                .param("me", actor.accountId())
                .param("level", oblast ? Level.OBLAST.name() : Level.DISTRICT.name())
                .query((row, n) -> new Proposed(
                        row.getObject("id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        new Line(
                                texts.get("reopening.desk", row.getString("number")),
                                CaseAddress.of(row.getObject("id", UUID.class)) + "/reopening/answer")))
                .list();
        if (proposed.isEmpty()) {
            return List.of();
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        return proposed.stream()
                .filter(one -> !kept.holds(one.applicant(), one.id()))
                .limit(MOST)
                .map(Proposed::line)
                .toList();
    }
}
