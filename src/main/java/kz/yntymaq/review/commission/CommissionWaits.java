package kz.yntymaq.review.commission;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells an official that the commission waits for their vote on a case. */
@Component
class CommissionWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Texts texts;

    CommissionWaits(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null || actor.scope().code() == null) {
            return List.of();
        }
        return jdbc.sql("""
                select v.application_id, a.number from case_voter m
                  join case_vote v on v.id = m.vote_id and v.ended_at is null
                  join application_case_v a on a.id = v.application_id and a.state = 'SUBMITTED' and a.stage = v.stage
                 where m.voter = ? and m.ballot is null and v.office_code = ? order by v.asked_at, a.number""")
                .params(actor.accountId(), actor.scope().code())
                .query((row, n) -> new Matter(
                        Kind.VOTE,
                        texts.get("review.commission.waits", row.getString("number")),
                        texts.get("review.commission.waits.text"),
                        texts.get("review.commission.vote"),
                        "/office/applications/" + row.getString("application_id") + "/commission/vote"))
                .list();
    }
}
