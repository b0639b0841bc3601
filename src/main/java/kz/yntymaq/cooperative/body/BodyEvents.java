package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.founding.CooperativeConfirmed;
import kz.yntymaq.cooperative.membership.ChairElected;
import kz.yntymaq.cooperative.membership.MembershipEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Terms that begin or end with what happens elsewhere, in its transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BodyEvents {

    private final BodyTerms terms;
    private final BodyDecisions decisions;
    private final BodyCharter charter;
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Adoption foundings;
    private final Clock clock;

    BodyEvents(
            BodyTerms terms,
            BodyDecisions decisions,
            BodyCharter charter,
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Adoption foundings,
            Clock clock) {
        this.terms = terms;
        this.decisions = decisions;
        this.charter = charter;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.foundings = foundings;
        this.clock = clock;
    }

    /** The first terms are of the founding meeting, whose day cannot be mended any more. */
    @EventListener
    void on(CooperativeConfirmed event) {
        Cooperative cooperative = cooperatives.findById(event.cooperativeId()).orElseThrow();
        LocalDate met = cooperative.getMeetingOn();
        if (met == null) {
            return;
        }
        Set<UUID> board = foundings
                .find(cooperative.getId())
                .map(FoundingRecord.People::board)
                .orElse(Set.of());
        LocalDate until = until(cooperative.getId(), met);
        if (!board.isEmpty()) {
            terms.elect(cooperative.getId(), Body.BOARD, board, met, until, null);
        }
        terms.elect(
                cooperative.getId(),
                board.isEmpty() ? Body.CHAIR : Body.HEAD,
                Set.of(cooperative.getChairId()),
                met,
                until,
                null);
    }

    @EventListener
    void on(ChairElected event) {
        LocalDate on = event.decision().on();
        BodyDecision kept = decisions.saveAndFlush(BodyDecision.of(
                event.cooperativeId(),
                BodyDecision.Kind.CHAIR,
                event.question(),
                event.decision(),
                event.by(),
                clock.instant()));
        boolean board = !terms.in(event.cooperativeId(), Body.BOARD, on).isEmpty();
        terms.elect(
                event.cooperativeId(),
                board ? Body.HEAD : Body.CHAIR,
                Set.of(event.accountId()),
                on,
                until(event.cooperativeId(), on),
                kept.getId());
    }

    private @Nullable LocalDate until(UUID cooperativeId, LocalDate from) {
        return Optional.ofNullable(charter.of(cooperativeId).years())
                .map(from::plusYears)
                .orElse(null);
    }

    @EventListener
    void on(MembershipEnded event) {
        Membership ended = memberships
                .findByIdAndCooperativeId(event.membershipId(), event.cooperativeId())
                .orElseThrow();
        terms.left(event.cooperativeId(), ended.getAccountId(), event.leftOn());
    }
}
