package kz.yntymaq.cooperative.heir;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.MemberPayments;
import kz.yntymaq.cooperative.membership.NamedAccounts;
import kz.yntymaq.cooperative.payment.MemberDues;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the share of a member who died (law on agricultural co-operatives, articles 30 and 32): it is owed to the
 * heirs by their parts; each is paid, or, admitted by the meeting, goes on with it.
 */
@Service
@Transactional
public class Heirs {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MemberPayments joining;
    private final MeetingEffects effects;
    private final ShareTransfers transfers;
    private final HeirRows rows;
    private final DeathTerm term;
    private final HeirDues dues;
    private final MemberDues payments;
    private final NamedAccounts people;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Heirs(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MemberPayments joining,
            MeetingEffects effects,
            ShareTransfers transfers,
            HeirRows rows,
            DeathTerm term,
            HeirDues dues,
            MemberDues payments,
            NamedAccounts people,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.joining = joining;
        this.effects = effects;
        this.transfers = transfers;
        this.rows = rows;
        this.term = term;
        this.dues = dues;
        this.payments = payments;
        this.people = people;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Names an heir with the part by the paper. @throws FieldViolationException when the parts are more than the whole */
    public void name(Actor chair, UUID cooperativeId, UUID member, NamedHeir named, UUID key) {
        death(chair, cooperativeId, member);
        once.run(
                Press.of(
                        key,
                        chair.accountId(),
                        "heir.named",
                        member,
                        named.name(),
                        named.iin() == null ? null : named.iin().digits(),
                        named.numerator(),
                        named.denominator(),
                        named.paper()),
                () -> {
                    HeirRows.Death held = rows.hold(member);
                    requireNotDivided(member);
                    UUID account =
                            named.iin() == null ? null : people.find(chair.accountId(), named.name(), named.iin());
                    if (account != null) {
                        term.named(held, account, chair.accountId());
                    }
                    if (named.numerator() > named.denominator()) {
                        throw new FieldViolationException("numerator", "heir.rule.whole");
                    }
                    var part = new Parts.Fraction(named.numerator(), named.denominator());
                    var all = new ArrayList<>(
                            rows.of(member).stream().map(Heir::part).toList());
                    all.add(part);
                    if (Parts.toWhole(all) > 0) {
                        throw new FieldViolationException("numerator", "heir.rule.whole");
                    }
                    UUID id = rows.add(member, named.name(), account, part, named.paper(), chair.accountId());
                    audit.note(chair.accountId(), "heir.named", id, null);
                    return id.toString();
                });
    }

    /** Takes an heir from the list, before the share is divided. */
    void remove(Actor chair, UUID cooperativeId, UUID member, UUID heir) {
        death(chair, cooperativeId, member);
        rows.hold(member);
        requireNotDivided(member);
        rows.remove(heir(member, heir).id());
        audit.note(chair.accountId(), "heir.removed", heir, null);
    }

    /** Divides what is owed among the heirs, whose parts make the whole; anew as long as none of them has got a part. */
    public void divide(Actor chair, UUID cooperativeId, UUID member) {
        death(chair, cooperativeId, member);
        HeirRows.Death held = rows.hold(member);
        List<Heir> all = rows.of(member);
        if (all.stream().anyMatch(each -> each.state().isSettled())) {
            return;
        }
        term.requireOver(held);
        List<Parts.Fraction> parts = all.stream().map(Heir::part).toList();
        if (all.isEmpty() || Parts.toWhole(parts) != 0) {
            throw new RuleViolationException("heir.rule.whole");
        }
        BigDecimal owed = transfers.owed(cooperativeId, member);
        if (owed.signum() == 0 && dues.owed(cooperativeId, member).signum() == 0) {
            throw new RuleViolationException("heir.refused.nothing");
        }
        List<BigDecimal> amounts = Parts.split(owed, parts);
        for (int i = 0; i < amounts.size(); i++) {
            rows.owe(all.get(i).id(), amounts.get(i));
        }
        audit.note(chair.accountId(), "heir.divided", member, null);
    }

    /** An heir was paid, as the meeting decided. */
    void pay(Actor chair, UUID cooperativeId, UUID member, UUID id, LocalDate on, UUID key) {
        HeirRows.Death death = death(chair, cooperativeId, member);
        once.run(Press.of(key, chair.accountId(), "heir.paid", member, id, on), () -> {
            Heir heir = owed(cooperativeId, member, id);
            RecordedDay.require("on", on, term.requirePayable(death), LocalDate.now(clock));
            if (amount(heir).signum() > 0) {
                transfers.payOut(cooperativeId, member, amount(heir), on, chair.accountId(), "HEIR:" + id);
            }
            rows.settle(id, HeirState.PAID, on);
            return done(chair, cooperativeId, heir, "heir.paid");
        });
    }

    /**
     * An heir was paid the own part of all payments in proportion that the general meeting decided on and the heir has not got.
     *
     * @param document number of the paper
     */
    void payDues(Actor chair, UUID cooperativeId, UUID member, UUID id, LocalDate on, String document, UUID key) {
        HeirRows.Death death = death(chair, cooperativeId, member);
        once.run(Press.of(key, chair.accountId(), "heir.dues-paid", member, id, on, document), () -> {
            term.requireOver(rows.hold(member));
            Heir heir = heir(member, id);
            if (heir.state() == HeirState.NAMED) {
                throw new RuleViolationException("heir.refused.settled");
            }
            RecordedDay.require("on", on, death.diedOn(), LocalDate.now(clock));
            List<HeirDues.Part> open = dues.parts(cooperativeId, member, rows.of(member)).stream()
                    .filter(each -> each.heir().equals(id)
                            && !each.paid()
                            && each.amount().signum() > 0)
                    .toList();
            if (open.isEmpty()) {
                throw new RuleViolationException("heir.refused.no-dues");
            }
            for (HeirDues.Part part : open) {
                UUID press = UUID.nameUUIDFromBytes((key + "/" + part.due().draft()).getBytes(StandardCharsets.UTF_8));
                UUID transaction =
                        payments.payHeir(chair, cooperativeId, part.due(), member, part.amount(), on, document, press);
                rows.paidDue(transaction, member, part.due().draft(), id, part.amount());
            }
            return done(chair, cooperativeId, heir, "heir.dues-paid");
        });
    }

    /** The part passes into the share of an heir who is a member, or was admitted and pays the fee. @param fee tenge, null for a member */
    void pass(Actor chair, UUID cooperativeId, UUID member, UUID id, LocalDate on, @Nullable BigDecimal fee, UUID key) {
        HeirRows.Death death = death(chair, cooperativeId, member);
        once.run(Press.of(key, chair.accountId(), "heir.passed", member, id, on, fee), () -> {
            effects.hold(cooperativeId);
            Heir heir = owed(cooperativeId, member, id);
            RecordedDay.require("on", on, death.diedOn(), LocalDate.now(clock));
            UUID account = heir.account();
            Membership to = account == null
                    ? null
                    : memberships.findOpen(cooperativeId, account).orElse(null);
            if (to == null || (to.getState() != MembershipState.MEMBER && to.getState() != MembershipState.ADMITTED)) {
                throw new RuleViolationException("heir.refused.not-admitted");
            }
            if (memberships.isOfEntity(to.getId())) {
                throw new RuleViolationException("heir.refused.for-entity");
            }
            if (to.getState() == MembershipState.MEMBER) {
                to.transferred(amount(heir));
            } else {
                if (fee == null) {
                    throw new FieldViolationException("fee", "error.required");
                }
                joining.acquire(to, amount(heir), fee, on, chair.accountId());
            }
            if (amount(heir).signum() > 0) {
                transfers.passOwed(
                        cooperativeId, member, to.getId(), amount(heir), on, chair.accountId(), "HEIR:" + id);
            }
            rows.settle(id, HeirState.PASSED, on);
            return done(chair, cooperativeId, heir, "heir.passed");
        });
    }

    private String done(Actor chair, UUID cooperativeId, Heir heir, String action) {
        UUID account = heir.account();
        if (account != null) {
            events.publishEvent(new PartSettled(cooperativeId, account, action));
        }
        audit.note(chair.accountId(), action, heir.id(), null);
        return heir.id().toString();
    }

    private static BigDecimal amount(Heir heir) {
        return requireNonNull(heir.amount());
    }

    private Heir owed(UUID cooperativeId, UUID member, UUID id) {
        HeirRows.Death held = rows.hold(member);
        Heir heir = heir(member, id);
        if (heir.state() != HeirState.OWED) {
            throw new RuleViolationException("heir.refused.settled");
        }
        term.requireOver(held);
        requireAsDivided(heir, cooperativeId, member);
        return heir;
    }

    /** What was divided and is owed still, tenge. */
    static BigDecimal stillOwed(List<Heir> heirs) {
        return heirs.stream()
                .filter(each -> each.state() == HeirState.OWED)
                .map(Heirs::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the book owes may have been corrected since it was divided: then it is divided anew first. */
    private void requireAsDivided(Heir heir, UUID cooperativeId, UUID member) {
        if (transfers.owed(cooperativeId, member).compareTo(stillOwed(rows.of(member))) != 0) {
            throw new RuleViolationException("heir.refused.changed", heir.name());
        }
    }

    private Heir heir(UUID member, UUID id) {
        return rows.of(member).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void requireNotDivided(UUID member) {
        if (rows.of(member).stream().anyMatch(each -> each.state() != HeirState.NAMED)) {
            throw new RuleViolationException("heir.refused.divided");
        }
    }

    private HeirRows.Death death(Actor chair, UUID cooperativeId, UUID member) {
        ofChair(chair, cooperativeId);
        return rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives.requireOfChair(chair, cooperativeId);
    }
}
