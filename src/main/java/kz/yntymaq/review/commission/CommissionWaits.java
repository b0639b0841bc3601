package kz.yntymaq.review.commission;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells an official, in the cabinet and at the desk, that the commission waits for their vote on a case, or for their confirmation of its protocol. */
@Component
@Order(1)
class CommissionWaits implements Waiting, DeskWork {

    private final JdbcClient jdbc;
    private final ReviewAccess access;
    private final Texts texts;

    CommissionWaits(JdbcClient jdbc, ReviewAccess access, Texts texts) {
        this.jdbc = jdbc;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return awaited(actor).stream().map(this::matter).toList();
    }

    @Override
    public List<Line> desk(Actor actor) {
        return awaited(actor).stream()
                .map(this::matter)
                .map(matter -> new Line(matter.title(), matter.link()))
                .toList();
    }

    private List<Awaited> awaited(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null || actor.scope().code() == null) {
            return List.of();
        }
        List<Awaited> all = jdbc.sql("""
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
                .list();
        if (all.isEmpty()) {
            return all;
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        return all.stream()
                .filter(one -> !kept.holds(one.applicant(), one.application()))
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
