package kz.yntymaq.review.commission;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells an official that the commission waits for their vote on a case, or for their confirmation of its protocol. */
@Component
class CommissionWaits implements Waiting {

    private final JdbcClient jdbc;
    private final Ties ties;
    private final Texts texts;

    CommissionWaits(JdbcClient jdbc, Ties ties, Texts texts) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null || actor.scope().code() == null) {
            return List.of();
        }
        return jdbc
                .sql("""
                select v.application_id, a.applicant_id, a.number, v.ended_at is null as goes_on from case_voter m
                  join case_vote v on v.id = m.vote_id
                  join application_case_v a on a.id = v.application_id and a.state = 'SUBMITTED' and a.stage = v.stage
                 where m.voter = ? and v.office_code = ?
                   and (v.ended_at is null and m.ballot is null
                        or v.result in ('FOR', 'AGAINST') and m.ballot in ('YES', 'NO', 'ABSTAIN') and m.confirmed_at is null)
                 order by v.asked_at, a.number""")
                .params(actor.accountId(), actor.scope().code())
                .query((row, n) -> new Awaited(
                        row.getObject("application_id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("number"),
                        row.getBoolean("goes_on")))
                .list()
                .stream()
                .filter(one -> ties.of(actor.accountId(), one.applicant(), one.application())
                        .isEmpty())
                .map(this::matter)
                .toList();
    }

    private record Awaited(UUID application, UUID applicant, String number, boolean goesOn) {}

    private Matter matter(Awaited one) {
        String kind = one.goesOn() ? "review.commission.waits" : "review.commission.protocol.waits";
        return new Matter(
                Kind.VOTE,
                texts.get(kind, one.number()),
                texts.get(kind + ".text"),
                texts.get(one.goesOn() ? "review.commission.vote" : "review.commission.protocol.read"),
                one.goesOn()
                        ? CaseAddress.of(one.application()) + "/commission/vote"
                        : ProtocolController.address(one.application()));
    }
}
