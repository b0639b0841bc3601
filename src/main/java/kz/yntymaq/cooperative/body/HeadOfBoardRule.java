package kz.yntymaq.cooperative.body;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.membership.ChairCandidates;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The head of a board is elected from its members (law on agricultural co-operatives, article 35, point 2); where there is no
 * board, any member may chair. Nobody chairs who is in the revision commission (see {@link ApartBodiesRule}).
 */
@Component
class HeadOfBoardRule implements ChairCandidates {

    static final String REASON = "body.rule.head-of-board";
    static final LegalReference SOURCE = LegalReference.of("C 35(2)");

    private final BodyTermRepository terms;

    HeadOfBoardRule(BodyTermRepository terms) {
        this.terms = terms;
    }

    /** @param board members of the board, none where there is no board */
    static boolean isMet(Set<UUID> board, UUID head) {
        return board.isEmpty() || board.contains(head);
    }

    @Override
    public @Nullable String refusal(UUID cooperativeId, UUID member, LocalDate on) {
        Set<BodyTerm> now = terms.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(cooperativeId).stream()
                .filter(each -> each.holdsOn(on))
                .collect(Collectors.toSet());
        if (!isMet(in(Body.BOARD, now), member)) {
            return REASON;
        }
        return in(Body.REVISION, now).contains(member) ? ApartBodiesRule.REASON : null;
    }

    private static Set<UUID> in(Body body, Set<BodyTerm> terms) {
        return terms.stream()
                .filter(each -> each.getBody() == body)
                .map(BodyTerm::getAccountId)
                .collect(Collectors.toSet());
    }
}
