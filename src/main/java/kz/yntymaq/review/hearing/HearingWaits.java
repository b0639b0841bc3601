package kz.yntymaq.review.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who fills in for an applicant that a refusal is intended and may still be objected to. */
@Component
class HearingWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    HearingWaits(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor) {
        if (actor.help() != null) {
            return List.of();
        }
        return jdbc.sql("""
                        select h.application_id, a.number, h.object_until
                          from applicant_v c join application_case_v a on a.applicant_id = c.id
                          join hearing h on h.application_id = a.id and h.objection is null and h.object_until >= ?
                         where c.filled_in_by = ? and a.state = 'SUBMITTED' order by h.object_until, a.number""")
                .params(LocalDate.now(clock), actor.accountId())
                .query((row, n) -> new Matter(
                        Kind.OBJECTION,
                        texts.get("review.hearing.waits", row.getString("number")),
                        texts.get(
                                "review.hearing.waits.text",
                                format.date(row.getObject("object_until", LocalDate.class))),
                        texts.get("review.hearing.object"),
                        "/cabinet/applications/" + row.getString("application_id") + "/objection"))
                .list();
    }
}
