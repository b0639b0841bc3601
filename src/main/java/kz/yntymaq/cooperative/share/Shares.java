package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.EntranceFeeRule;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.law.ValuationRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair keeps the book of shares: what members brought in, what was paid out, corrections by counter-entry. */
@Service
@Transactional
public class Shares {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final ShareBooks books;
    private final SharePostings postings;
    private final EntranceFeeRule entranceFee;
    private final Charters charters;
    private final ValuationRule valuation;
    private final List<ShareTransfers.Divided> divided;
    private final ShareTransfers.PayoutDecided decided;
    private final Format format;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shares(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ShareBooks books,
            SharePostings postings,
            EntranceFeeRule entranceFee,
            Charters charters,
            ValuationRule valuation,
            List<ShareTransfers.Divided> divided,
            ShareTransfers.PayoutDecided decided,
            Format format,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.books = books;
        this.postings = postings;
        this.entranceFee = entranceFee;
        this.charters = charters;
        this.valuation = valuation;
        this.divided = divided;
        this.decided = decided;
        this.format = format;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chair records what a member, or a member of then, brought in.
     *
     * @param beyond whether the chair has said that a share above the promised one, or a fee above the charter's, is no mistake
     * @throws FieldViolationException by {@code on}, {@code amount}, {@code beyond} or a field of the valuation
     */
    public void record(Actor chair, UUID cooperativeId, UUID id, Contribution given, boolean beyond, UUID key) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.recorded", id, given), () -> {
            Membership member = held(cooperativeId, id);
            requireDay("on", given.on(), postings.earliest(cooperative, member, given.kind()), member.getLeftOn());
            requireValued(given);
            if (given.kind() == ShareKind.FEE) {
                BigDecimal all =
                        books.standing(cooperativeId, id, ShareAccount.FEE).add(given.amount());
                entranceFee.require("amount", all, given.on());
                if (!beyond) {
                    charters.termsOf(cooperativeId, CharterItem.CONTRIBUTIONS)
                            .ifPresent(terms -> terms.requireFee(all, format));
                }
            }
            if (given.kind() == ShareKind.SHARE && !beyond) {
                requirePromised(member, given.amount());
            }
            books.contribute(cooperativeId, id, given, chair.accountId(), "PRESS:" + key);
            LocalDate leftOn = member.getLeftOn();
            if (leftOn != null) {
                requireNotBegun(member);
                requireUndecided(id);
                books.owe(cooperativeId, id, leftOn, chair.accountId());
            }
            return done(chair, member, "share.recorded", given.kind().name(), "recorded");
        });
    }

    /**
     * The chair takes an entry back by its counter-entry; of who left, what is owed follows.
     *
     * @param entry id of the transaction
     */
    public void correct(Actor chair, UUID cooperativeId, UUID id, UUID entry, LocalDate on, String reason, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.corrected", id, entry, on, reason), () -> {
            Membership member = held(cooperativeId, id);
            ShareKind kind = books.kindOf(cooperativeId, id, entry);
            if (kind == null) {
                throw new NotFoundException();
            }
            if (kind == ShareKind.TRANSFER) {
                throw new RuleViolationException("share.refused.transfer");
            }
            if (kind == ShareKind.PAYOUT_DUE) {
                throw new RuleViolationException("share.refused.owed");
            }
            if (kind == ShareKind.PAID_OUT) {
                requireNoHeirs(member);
            }
            LocalDate leftOn = member.getLeftOn();
            boolean owed = leftOn != null && kind.isOfShare();
            requireDay("on", on, owed ? leftOn : null, null);
            if (owed) {
                requireNotBegun(member);
                requireUndecided(id);
                books.oweNothing(cooperativeId, id, on, chair.accountId(), reason);
            }
            books.correct(cooperativeId, id, entry, "PRESS:" + key, on, chair.accountId(), reason);
            if (owed) {
                books.owe(cooperativeId, id, on, chair.accountId());
            }
            return done(chair, member, "share.corrected", kind.name(), "corrected");
        });
    }

    /** The chair records that who left was paid, all or a part. @param amount tenge, not more than is owed */
    public void payOut(Actor chair, UUID cooperativeId, UUID id, BigDecimal amount, LocalDate on, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.paid-out", id, amount, on), () -> {
            Membership left = held(cooperativeId, id);
            requireNoHeirs(left);
            leftOn(left);
            requireDay("on", on, decided.requirePayable(id), null);
            requireOwed(cooperativeId, id, amount);
            books.payOut(cooperativeId, id, amount, on, chair.accountId(), "PRESS:" + key);
            return done(chair, left, "share.paid-out", ShareKind.PAID_OUT.name(), "paid-out");
        });
    }

    /** What the meeting decided on is made neither more nor less afterwards. */
    private void requireUndecided(UUID id) {
        if (decided.isDecided(id)) {
            throw new RuleViolationException("share.rule.payout-decided");
        }
    }

    /** No more is paid out than the share: the entrance fee is not returned (law, article 2, sub-point 8). */
    private void requireOwed(UUID cooperativeId, UUID id, BigDecimal amount) {
        BigDecimal owed = books.standing(cooperativeId, id, ShareAccount.PAYABLE);
        if (amount.compareTo(owed) > 0) {
            throw new FieldViolationException("amount", "share.rule.payout-share", format.money(owed));
        }
    }

    /** The share of who died is paid to the heirs, each by the own part (law, article 32). */
    private static void requireNoHeirs(Membership left) {
        if (left.getEnding() == Ending.DEATH) {
            throw new RuleViolationException("share.refused.heirs");
        }
    }

    /** What heirs get is reckoned of the whole: after the first of them got the own part it stays as it is. */
    private void requireNotBegun(Membership left) {
        if (left.getEnding() == Ending.DEATH && divided.stream().anyMatch(each -> each.isBegun(left.getId()))) {
            throw new RuleViolationException("share.refused.heirs-paid");
        }
    }

    /** The chair records until when the board has set the pay-out of a share (law, article 30, point 3). */
    public void setDue(Actor chair, UUID cooperativeId, UUID id, LocalDate dueOn, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.due-set", id, dueOn), () -> {
            Membership left = held(cooperativeId, id);
            requireUndecided(id);
            PayoutTermRule.require(dueOn, leftOn(left));
            jdbc.sql("update share_payout set due_on = ? where membership_id = ?")
                    .params(dueOn, id)
                    .update();
            return done(chair, left, "share.due-set", dueOn.toString(), "due-set");
        });
    }

    /**
     * The chair closes a period for good.
     *
     * @param until its last day, which is over
     * @throws FieldViolationException by {@code until} when that day is not over
     */
    public void closePeriod(Actor chair, UUID cooperativeId, LocalDate until, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.period-closed", cooperativeId, until), () -> {
            LocalDate yesterday = LocalDate.now(clock).minusDays(1);
            if (until.isAfter(yesterday)) {
                throw new FieldViolationException("until", "share.refused.day-lasts", yesterday);
            }
            books.hold(cooperativeId);
            books.close(cooperativeId, until);
            audit.note(chair.accountId(), "share.period-closed", cooperativeId, until.toString());
            return cooperativeId.toString();
        });
    }

    private String done(Actor chair, Membership member, String action, String detail, String told) {
        postings.since(member);
        events.publishEvent(new ShareMessages.Moved(member.getCooperativeId(), member.getAccountId(), told));
        audit.note(chair.accountId(), action, member.getId(), detail);
        return member.getId().toString();
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId);
    }

    /** A member or member of then, looked at after the register is held. */
    private Membership held(UUID cooperativeId, UUID id) {
        books.hold(cooperativeId);
        Membership found =
                memberships.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        if (found.getJoinedOn() == null) {
            throw new NotFoundException();
        }
        return found;
    }

    private static LocalDate leftOn(Membership membership) {
        LocalDate leftOn = membership.getLeftOn();
        if (membership.getState() != MembershipState.LEFT || leftOn == null) {
            throw new WrongStateException(membership.getState());
        }
        return leftOn;
    }

    private void requirePromised(Membership member, BigDecimal amount) {
        BigDecimal all = books.standing(member.getCooperativeId(), member.getId(), ShareAccount.SHARE)
                .add(amount);
        if (all.compareTo(member.getShare()) > 0) {
            throw new FieldViolationException(
                    "beyond", "share.refused.beyond", format.money(member.getShare()), format.money(all));
        }
    }

    private void requireDay(String field, LocalDate day, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        RecordedDay.require(field, day, earliest, LocalDate.now(clock));
        if (latest != null && day.isAfter(latest)) {
            throw new FieldViolationException(field, "share.refused.after-leaving", latest);
        }
    }

    private void requireValued(Contribution given) {
        Contribution.Property property = given.property();
        if (property == null) {
            return;
        }
        valuation.require("valuationNumber", given.amount(), property.valuationNumber() != null, given.on());
        LocalDate valued = property.valuationOn();
        if (valued != null && valued.isAfter(given.on())) {
            throw new FieldViolationException("valuationOn", "share.refused.valued-later");
        }
    }
}
