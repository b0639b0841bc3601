package kz.yntymaq.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mandates that are given to co-operatives, and those of the members whom a chair names under them. Who chairs it and who is its member
 * is looked at before.
 */
@Service
@Transactional
public class CooperativeMandates {

    /** How often people are named under one mandate; the portal's own limit. */
    private static final int MOST_NAMED = 20;

    private final MandateRepository mandates;
    private final MandateMessages messages;
    private final Mandates doing;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    CooperativeMandates(
            MandateRepository mandates,
            MandateMessages messages,
            Mandates doing,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.mandates = mandates;
        this.messages = messages;
        this.doing = doing;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The actor gives a mandate to a co-operative, whose chair answers and names who acts.
     *
     * @return its id
     * @throws RuleViolationException when it has one already, the terms cannot be, or the actor gave too many
     * @throws NotFoundException when the actor does not chair the co-operative that it is for
     */
    public UUID give(Actor actor, MandateTerms.ToCooperative terms, UUID onceKey) {
        UUID giver = actor.accountId();
        return UUID.fromString(once.run(press(terms, giver, giver, null, onceKey), () -> {
            String bin = terms.bin().digits();
            frequency.require("mandate.given", giver, bin, Mandates.MOST_TO_ONE, Mandates.DAYS);
            frequency.require("mandate.given-to-anyone", giver, "", Mandates.MOST, Mandates.DAYS);
            return offer(giver, terms, null);
        }));
    }

    /** Enters one that was given on paper. @param limit counts it, once however often it is pressed */
    UUID enterPaper(UUID giver, MandateTerms.ToCooperative terms, Paper paper, Runnable limit, UUID onceKey) {
        return UUID.fromString(once.run(press(terms, giver, paper.by(), paper, onceKey), () -> {
            limit.run();
            return offer(giver, terms, paper);
        }));
    }

    private static Press press(
            MandateTerms.ToCooperative terms, UUID giver, UUID by, @Nullable Paper paper, UUID onceKey) {
        return Press.of(
                onceKey,
                by,
                paper == null ? "mandate.given" : "mandate.entered",
                giver,
                terms.cooperative(),
                terms.bin().digits(),
                terms.power(),
                terms.until(),
                paper == null ? null : paper.document());
    }

    private String offer(UUID giver, MandateTerms.ToCooperative terms, @Nullable Paper paper) {
        doing.requireChaired(giver, terms.cooperative());
        if (mandates.isWithCooperative(giver, terms.helper(), terms.cooperative())) {
            throw new FieldViolationException("bin", "mandate.error.offered-cooperative");
        }
        Mandate offered =
                mandates.saveAndFlush(Mandate.offer(giver, terms, paper, clock.instant(), LocalDate.now(clock)));
        messages.offeredToCooperative(offered);
        audit.note(
                paper == null ? giver : paper.by(),
                paper == null ? "mandate.given" : "mandate.entered",
                paper == null ? offered.getId() : giver,
                terms.detail(paper));
        return offered.getId().toString();
    }

    /** A co-operative takes a mandate on. @throws NotFoundException for another's */
    public void accept(UUID cooperative, UUID id, UUID by) {
        Mandate mandate = heldBy(cooperative, id);
        mandate.accept(null, clock.instant(), LocalDate.now(clock));
        mandates.saveAndFlush(mandate);
        messages.accepted(mandate);
        audit.note(by, "mandate.accepted", id, null);
    }

    /** A co-operative declines an offer or gives the mandate up, with all whom it named. @throws NotFoundException for another's */
    public void refuse(UUID cooperative, UUID id, UUID by) {
        doing.refuse(heldBy(cooperative, id), by);
    }

    /** @throws NotFoundException unless it was given to this co-operative */
    public void require(UUID cooperative, UUID id) {
        heldBy(cooperative, id);
    }

    /**
     * A co-operative names a member who is to act, and who answers as to any offer.
     *
     * @return the mandate that is offered to the member
     * @throws NotFoundException for the mandate of another one
     * @throws RuleViolationException when it does not stand, the member may not, has one already, or too many were named
     */
    public UUID name(UUID cooperative, UUID id, Account member, UUID by) {
        Mandate held = heldBy(cooperative, id);
        if (mandates.isOffered(held.getGiverId(), member.iin().digits(), held.getCooperativeId())
                || mandates.isHeld(held.getGiverId(), member.getId(), held.getCooperativeId())) {
            throw new RuleViolationException("mandate.error.named");
        }
        Mandate named = held.through(member, by, clock.instant(), LocalDate.now(clock));
        frequency.require("mandate.named", by, id.toString(), MOST_NAMED, Mandates.DAYS);
        mandates.saveAndFlush(named);
        messages.named(named, member.getId(), held);
        audit.note(by, "mandate.named", named.getId(), null);
        return named.getId();
    }

    /** Somebody acts no more for the co-operative that named them. @throws NotFoundException unless it named them */
    public void unname(UUID cooperative, UUID id, UUID named, UUID by) {
        heldBy(cooperative, id);
        Mandate theirs = mandates.hold(named)
                .filter(each -> each.getWay() != null && id.equals(each.getWay().through()))
                .orElseThrow(NotFoundException::new);
        messages.unnamed(theirs);
        doing.refuse(theirs, by);
    }

    private Mandate heldBy(UUID cooperative, UUID id) {
        return mandates.hold(id)
                .filter(each -> cooperative.equals(each.getHelperCooperativeId()))
                .orElseThrow(NotFoundException::new);
    }
}
