package kz.yntymaq.review.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells officials of an oblast of the complaints that they may decide on, the one due first on top. */
@Component
@Order(3)
class ComplaintDesk implements DeskWork {

    private final JdbcClient jdbc;
    private final ReviewAccess access;
    private final Texts texts;
    private final Format format;

    ComplaintDesk(JdbcClient jdbc, ReviewAccess access, Texts texts, Format format) {
        this.jdbc = jdbc;
        this.access = access;
        this.texts = texts;
        this.format = format;
    }

    private record Filed(UUID id, UUID applicant, Line line) {}

    @Override
    public List<Line> desk(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null || actor.oblast().isEmpty()) {
            return List.of();
        }
        List<Filed> filed = jdbc.sql("""
                select a.id, a.applicant_id, a.number, c.due_on
                  from complaint c join application_case_v a on a.id = c.application_id
                 where c.kept is null and c.refused_by <> :me and %s
                 order by c.due_on, a.number limit 50""".formatted(actor.scope().condition("a", "village_code")))
                .params(actor.scope().parameters())
                .param("me", actor.accountId())
                .query((row, n) -> new Filed(
                        row.getObject("id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        new Line(
                                texts.get(
                                        "complaint.desk",
                                        row.getString("number"),
                                        format.date(row.getObject("due_on", LocalDate.class))),
                                CaseAddress.of(row.getObject("id", UUID.class)) + "/complaint")))
                .list();
        if (filed.isEmpty()) {
            return List.of();
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        return filed.stream()
                .filter(one -> !kept.holds(one.applicant(), one.id()))
                .limit(MOST)
                .map(Filed::line)
                .toList();
    }
}
