package kz.yntymaq.review.commission;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells an official that the commission waits for their vote on a case, or for their confirmation of its protocol. */
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
                select v.application_id, a.number, v.ended_at is null as goes_on from case_voter m
                  join case_vote v on v.id = m.vote_id
                  join application_case_v a on a.id = v.application_id and a.state = 'SUBMITTED' and a.stage = v.stage
                 where m.voter = ? and v.office_code = ?
                   and (v.ended_at is null and m.ballot is null
                        or v.result in ('FOR', 'AGAINST') and m.ballot in ('YES', 'NO', 'ABSTAIN') and m.confirmed_at is null)
                 order by v.asked_at, a.number""")
                .params(actor.accountId(), actor.scope().code())
                .query((row, n) -> matter(
                        row.getObject("application_id", UUID.class),
                        row.getString("number"),
                        row.getBoolean("goes_on")))
                .list();
    }

    private Matter matter(UUID application, String number, boolean goesOn) {
        String kind = goesOn ? "review.commission.waits" : "review.commission.protocol.waits";
        return new Matter(
                Kind.VOTE,
                texts.get(kind, number),
                texts.get(kind + ".text"),
                texts.get(goesOn ? "review.commission.vote" : "review.commission.protocol.read"),
                goesOn ? CaseAddress.of(application) + "/commission/vote" : ProtocolController.address(application));
    }
}
