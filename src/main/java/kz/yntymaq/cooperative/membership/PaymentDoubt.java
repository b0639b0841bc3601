package kz.yntymaq.cooperative.membership;

import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what an admitted person is said to have paid differs from the share that was decided on, or from the entrance fee of
 * the founding terms. It may: then the chair says so. A charter that a meeting changed may ask another fee.
 */
@Component
class PaymentDoubt {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Terms terms;
    private final Format format;

    PaymentDoubt(CooperativeRepository cooperatives, MembershipRepository memberships, Terms terms, Format format) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.terms = terms;
        this.format = format;
    }

    /** @throws FieldViolationException by {@code differs} where either sum, in tenge, is another */
    @Transactional(readOnly = true)
    public void require(Actor chair, UUID cooperativeId, UUID id, BigDecimal share, BigDecimal fee) {
        cooperatives.findOfChair(chair, cooperativeId).orElseThrow(NotFoundException::new);
        Membership admitted =
                memberships.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        BigDecimal due =
                terms.find(cooperativeId).map(FoundingTerms.Given::entranceFee).orElse(fee);
        if (share.compareTo(admitted.getShare()) != 0 || fee.compareTo(due) != 0) {
            throw new FieldViolationException(
                    "differs",
                    "cooperative.refused.payment-differs",
                    format.money(admitted.getShare()),
                    format.money(due));
        }
    }
}
