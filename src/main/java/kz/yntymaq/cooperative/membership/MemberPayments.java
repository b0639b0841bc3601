package kz.yntymaq.cooperative.membership;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.EntranceFeeRule;
import kz.yntymaq.cooperative.law.PaidAfterAdmissionRule;
import kz.yntymaq.cooperative.law.WholeShareRule;
import kz.yntymaq.cooperative.promise.Brought;
import kz.yntymaq.cooperative.promise.Promises;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What who was admitted paid makes them a member. What is said to have been paid may differ from the share that was decided on, or from
 * the entrance fee of the charter: then the chair says so. Where a meeting changed the item on contributions, or the founders wrote it in
 * their own words, the fee has to stand in it in digits. What was promised as a thing may come as money or as another thing, and the other
 * way round, once the chair says so.
 */
@Service
@Transactional
public class MemberPayments {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Charters charters;
    private final Adoption adoption;
    private final Promises promises;
    private final EntranceFeeRule entranceFee;
    private final WholeShareRule wholeShare;
    private final Format format;
    private final MemberEntities entities;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberPayments(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Charters charters,
            Adoption adoption,
            Promises promises,
            EntranceFeeRule entranceFee,
            WholeShareRule wholeShare,
            Format format,
            MemberEntities entities,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.charters = charters;
        this.adoption = adoption;
        this.promises = promises;
        this.entranceFee = entranceFee;
        this.wholeShare = wholeShare;
        this.format = format;
        this.entities = entities;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was paid.
     *
     * @param share tenge, the thing with what was money beside it
     * @param brought a thing that is the share, or a part of it; null where all of it was money
     * @param fee tenge
     */
    public record Paid(BigDecimal share, @Nullable Brought brought, BigDecimal fee, LocalDate on) {}

    /** The chair records that share and entrance fee were paid; a member from that day. */
    public void pay(Actor chair, UUID cooperativeId, UUID id, Paid paid, UUID key) {
        Membership admitted = admitted(chair, cooperativeId, id);
        once.run(Press.of(key, chair.accountId(), "membership.paid", id, paid), () -> {
            requireAdmitted(admitted);
            wholeShare.require(paid.share(), admitted.getShare());
            promises.requireValued(paid.brought(), paid.share(), paid.on());
            join(
                    admitted,
                    paid.share(),
                    "paidOn",
                    new ContributionsPaid(
                            cooperativeId, id, paid.share(), paid.brought(), paid.fee(), paid.on(), chair.accountId()));
            return id.toString();
        });
    }

    /**
     * Who was admitted has got the share of another, and paid the entrance fee: a member from that day. In the transaction in
     * which the share passes.
     *
     * @param share tenge
     * @param fee tenge
     */
    public void acquire(Membership admitted, BigDecimal share, BigDecimal fee, LocalDate on, UUID by) {
        join(
                admitted,
                share,
                "on",
                new ContributionsPaid(
                        admitted.getCooperativeId(), admitted.getId(), BigDecimal.ZERO, null, fee, on, by));
    }

    /** @param field of the form in which the day is typed */
    private void join(Membership admitted, BigDecimal share, String field, ContributionsPaid paid) {
        MeetingDecision decision = requireAdmitted(admitted);
        PaidAfterAdmissionRule.require(field, paid.paidOn(), decision.on(), LocalDate.now(clock));
        entranceFee.require("fee", paid.fee(), paid.paidOn());
        Cooperative cooperative = cooperatives.findActive(paid.cooperativeId()).orElseThrow(NotFoundException::new);
        cooperative.requireNoLiquidation();
        entities.require(admitted, cooperative);
        admitted.pay(share, paid.fee(), paid.paidOn(), paid.by(), clock.instant());
        events.publishEvent(paid);
        events.publishEvent(new MemberJoined(paid.cooperativeId(), admitted.getAccountId()));
        audit.note(paid.by(), "membership.paid", admitted.getId(), null);
    }

    private static MeetingDecision requireAdmitted(Membership asked) {
        MeetingDecision decision = asked.getDecision();
        if (decision == null) {
            throw new WrongStateException(asked.getState());
        }
        return decision;
    }

    private Membership admitted(Actor chair, UUID cooperativeId, UUID id) {
        cooperatives.findOfChair(chair, cooperativeId).orElseThrow(NotFoundException::new);
        return memberships.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
    }

    /** The entrance fee of the charter in tenge, where the portal knows it as a sum. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> fee(UUID cooperativeId) {
        return charters.termsOf(cooperativeId, CharterItem.CONTRIBUTIONS).map(FoundingTerms.Given::entranceFee);
    }

    /** The highest entrance fee of this year in tenge; empty while this year's МРП is missing. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> mostFee() {
        return entranceFee.find(LocalDate.now(clock));
    }

    /** The year whose entrance fee is paid now. */
    int year() {
        return LocalDate.now(clock).getYear();
    }

    /**
     * Looks for what the chair may have typed wrong, before it is recorded.
     *
     * @param said whether the chair says that another sum, or thing, is right
     * @throws FieldViolationException by {@code share} and {@code fee} for less than is due, by {@code differs} where either sum, in tenge,
     *     or the worth of a thing, is another and the chair did not say so
     */
    @Transactional(readOnly = true)
    public void require(Actor chair, UUID cooperativeId, UUID id, Paid paid, boolean said) {
        BigDecimal share = paid.share();
        BigDecimal fee = paid.fee();
        Brought brought = paid.brought();
        Membership admitted = admitted(chair, cooperativeId, id);
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
        BigDecimal promised = promises.of(id).map(each -> each.worth()).orElse(BigDecimal.ZERO);
        BigDecimal worth = brought == null ? BigDecimal.ZERO : brought.worth();
        if (promised.signum() == 0 && worth.signum() > 0) {
            throw new FieldViolationException("differs", "promise.refused.unasked", format.money(worth));
        }
        if (worth.compareTo(promised) != 0) {
            throw new FieldViolationException(
                    "differs", "promise.refused.other", format.money(promised), format.money(worth));
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
