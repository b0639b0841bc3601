package kz.yntymaq.review.commission;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells an official, in the cabinet and at the desk, that the commission waits for their vote on a case, or for their confirmation of its protocol. */
@Component
@Order(1)
class CommissionWaits implements Waiting, DeskWork {

    private final VoteStore votes;
    private final ReviewAccess access;
    private final Texts texts;
    private final List<HeldTogether> together;

    CommissionWaits(VoteStore votes, ReviewAccess access, Texts texts, List<HeldTogether> together) {
        this.votes = votes;
        this.access = access;
        this.texts = texts;
        this.together = List.copyOf(together);
    }

    @Override
    public List<Matter> of(Actor actor) {
        return awaited(actor).stream().map(this::matter).toList();
    }

    @Override
    public List<Line> desk(Actor actor) {
        return awaited(actor).stream()
                .limit(MOST)
                .map(this::matter)
                .map(matter -> new Line(matter.title(), matter.link()))
                .toList();
    }

    private List<VoteStore.Awaited> awaited(Actor actor) {
        if (!actor.is(Role.OFFICIAL) || actor.scope() == null || actor.scope().code() == null) {
            return List.of();
        }
        List<VoteStore.Awaited> all =
                votes.awaited(actor.accountId(), actor.scope().code());
        if (all.isEmpty()) {
            return all;
        }
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        Set<UUID> each = all.stream().map(VoteStore.Awaited::vote).collect(toSet());
        Set<UUID> elsewhere =
                together.stream().flatMap(room -> room.among(each).stream()).collect(toSet());
        return all.stream()
                .filter(one -> !elsewhere.contains(one.vote()))
                .filter(one -> !kept.holds(one.applicant(), one.application()))
                .toList();
    }

    private Matter matter(VoteStore.Awaited one) {
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
