package kz.yntymaq.cooperative.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.CooperativeLaw;
import kz.yntymaq.cooperative.membership.ChairCandidates;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The head of a board is elected from its members (law on agricultural co-operatives, article 35, point 2); where there is no
 * board, any member may chair, as long as a chair alone is allowed (see {@link SoleChairRule}). Nobody chairs who is in the
 * revision commission (see {@link ApartBodiesRule}).
 */
@Component
class HeadOfBoardRule implements ChairCandidates {

    static final String REASON = "body.rule.head-of-board";
    static final LegalReference SOURCE = LegalReference.of("C 35(2)");

    private final BodyTermRepository terms;
    private final MembershipRepository memberships;
    private final CooperativeLaw law;

    HeadOfBoardRule(BodyTermRepository terms, MembershipRepository memberships, CooperativeLaw law) {
        this.terms = terms;
        this.memberships = memberships;
        this.law = law;
    }

    /** @param board members of the board, none where there is no board */
    static boolean isMet(Set<UUID> board, UUID head) {
        return board.isEmpty() || board.contains(head);
    }

    @Override
    public @Nullable String refusal(UUID cooperativeId, UUID member, LocalDate on) {
        List<BodyTerm> all = terms.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(cooperativeId);
        Set<BodyTerm> now = all.stream().filter(each -> each.holdsOn(on)).collect(Collectors.toSet());
        if (!isMet(in(Body.BOARD, now), member)) {
            return REASON;
        }
        Body elected = in(Body.BOARD, now).isEmpty() ? Body.CHAIR : Body.HEAD;
        if (BodyTerms.during(all, elected, on, each -> each == Body.REVISION).contains(member)) {
            return ApartBodiesRule.REASON;
        }
        return isBoardDue(cooperativeId, on, now) ? SoleChairRule.REASON : null;
    }

    @Override
    public boolean isBoardDue(UUID cooperativeId, LocalDate on) {
        return isBoardDue(
                cooperativeId,
                on,
                terms.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(cooperativeId).stream()
                        .filter(each -> each.holdsOn(on))
                        .collect(Collectors.toSet()));
    }

    private boolean isBoardDue(UUID cooperativeId, LocalDate on, Set<BodyTerm> now) {
        int most =
                law.figure(CooperativeLaw.Name.MOST_MEMBERS_OF_SOLE_CHAIR, on).whole();
        return SoleChairRule.isBoardDue(
                memberships.countMembersOn(cooperativeId, on),
                most,
                !in(Body.BOARD, now).isEmpty());
    }

    private static Set<UUID> in(Body body, Set<BodyTerm> terms) {
        return terms.stream()
                .filter(each -> each.getBody() == body)
                .map(BodyTerm::getAccountId)
                .collect(Collectors.toSet());
    }
}
