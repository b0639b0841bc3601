package kz.yntymaq.review.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells officials of an oblast of hearings before a refusal: whose minutes are not written, whose days to object have passed,
 * and which ends today. Of the cases that are their own, first, or nobody's.
 */
@Component
@Order(2)
class HearingDesk implements DeskWork {

    private final JdbcClient jdbc;
    private final ReviewAccess access;
    private final Texts texts;
    private final Clock clock;

    HearingDesk(JdbcClient jdbc, ReviewAccess access, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    private record Held(UUID id, UUID applicant, String number, String kind) {}

    @Override
    public List<Line> desk(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null) {
            return List.of();
        }
        List<Held> held = jdbc.sql("""
                select a.id, a.applicant_id, a.number,
                       case when h.oral and h.minutes is null then 'minutes' when h.refuse_from <= :today then 'over' else 'today' end as kind
                  from hearing h join application_case_v a on a.id = h.application_id
                 where a.state = 'SUBMITTED' and a.acting_level = :level and (a.worker_id is null or a.worker_id = :me) and %s
                   and (h.oral and h.minutes is null or h.objection is null and (h.object_until = :today or h.refuse_from <= :today))
                 order by a.worker_id is null, h.object_until, a.number limit 50""".formatted(actor.scope().condition("a", "village_code")))
                .params(actor.scope().parameters())
                .param("today", LocalDate.now(clock))
                .param("me", actor.accountId())
                .param("level", actor.oblast().isPresent() ? "OBLAST" : "DISTRICT")
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("number"),
                        row.getString("kind")))
                .list();
        if (held.isEmpty()) {
            return List.of();
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        return held.stream()
                .filter(one -> !kept.holds(one.applicant(), one.id()))
                .limit(MOST)
                .map(one -> new Line(
                        texts.get("review.hearing.desk." + one.kind(), one.number()),
                        one.kind().equals("minutes")
                                ? CaseAddress.of(one.id()) + "/minutes"
                                : CaseAddress.of(one.id())))
                .toList();
    }
}
