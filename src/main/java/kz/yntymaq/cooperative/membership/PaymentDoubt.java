package kz.yntymaq.cooperative.membership;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.law.WholeShareRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what an admitted person is said to have paid differs from the share that was decided on, or from the entrance fee of
 * the charter. It may: then the chair says so. Where a meeting changed the item on contributions, or the founders wrote it in their own
 * words, the fee has to stand in it in digits.
 */
@Component
class PaymentDoubt {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Charters charters;
    private final Adoption adoption;
    private final WholeShareRule wholeShare;
    private final Format format;

    PaymentDoubt(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Charters charters,
            Adoption adoption,
            WholeShareRule wholeShare,
            Format format) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.charters = charters;
        this.adoption = adoption;
        this.wholeShare = wholeShare;
        this.format = format;
    }

    /** The entrance fee of the charter in tenge, where the portal knows it as a sum. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> fee(UUID cooperativeId) {
        return charters.termsOf(cooperativeId, CharterItem.CONTRIBUTIONS).map(FoundingTerms.Given::entranceFee);
    }

    /**
     * @param said whether the chair says that another sum is right
     * @throws FieldViolationException by {@code share} and {@code fee} for less than is due, by {@code differs} where either sum, in tenge,
     *     is another and the chair did not say so
     */
    @Transactional(readOnly = true)
    public void require(Actor chair, UUID cooperativeId, UUID id, BigDecimal share, BigDecimal fee, boolean said) {
        cooperatives.findOfChair(chair, cooperativeId).orElseThrow(NotFoundException::new);
        Membership admitted =
                memberships.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        Optional<BigDecimal> known = fee(cooperativeId);
        wholeShare.require(share, admitted.getShare());
        known.ifPresent(due -> wholeShare.requireFee(fee, due));
        if (said) {
            return;
        }
        if (known.isEmpty() && !isNamed(cooperativeId, fee)) {
            throw new FieldViolationException(
                    "differs", "cooperative.refused.payment-not-in-charter", format.money(fee));
        }
        BigDecimal due = known.orElse(fee);
        if (share.compareTo(admitted.getShare()) != 0 || fee.compareTo(due) != 0) {
            throw new FieldViolationException(
                    "differs",
                    "cooperative.refused.payment-differs",
                    format.money(admitted.getShare()),
                    format.money(due));
        }
    }

    /** Whether the charter in force, where the portal holds it, has this sum in digits in its item on contributions. */
    private boolean isNamed(UUID cooperativeId, BigDecimal fee) {
        String sum = fee.stripTrailingZeros().toPlainString();
        return adoption.inForce(cooperativeId)
                .map(now ->
                        now.of(CharterItem.CONTRIBUTIONS).kk().replaceAll("(?<=\\d)[\\s\\u00a0\\u202f](?=\\d{3})", ""))
                .map(text -> Pattern.compile("(?<!\\d)" + Pattern.quote(sum) + "(?!\\d)")
                        .matcher(text)
                        .find())
                .orElse(true);
    }
}
