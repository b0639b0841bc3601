package kz.yntymaq.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
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

/** Gives mandates, takes them on, withdraws them and gives them up. */
@Service
@Transactional
public class Mandates {

    static final int MOST_TO_ONE = 3;
    static final int MOST = 20;
    static final int DAYS = 30;

    private final MandateRepository mandates;
    private final MandateMessages messages;
    private final MandateChecks checks;
    private final Standing standing;
    private final Accounts accounts;
    private final Applicants applicants;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Mandates(
            MandateRepository mandates,
            MandateMessages messages,
            MandateChecks checks,
            Standing standing,
            Accounts accounts,
            Applicants applicants,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.mandates = mandates;
        this.messages = messages;
        this.checks = checks;
        this.standing = standing;
        this.accounts = accounts;
        this.applicants = applicants;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The actor gives a mandate. Done the same way whether the helper is registered or not.
     *
     * @return its id
     * @throws RuleViolationException when the helper is the actor, has one already, the terms cannot be, or the actor gave
     *     too many
     * @throws NotFoundException when the actor does not chair the co-operative
     */
    public UUID give(Actor actor, MandateTerms terms, UUID onceKey) {
        return UUID.fromString(once.run(
                Press.of(
                        onceKey,
                        actor.accountId(),
                        "mandate.given",
                        terms.cooperative(),
                        terms.helper().digits(),
                        terms.called(),
                        terms.power(),
                        terms.until()),
                () -> {
                    frequency.require(
                            "mandate.given", actor.accountId(), terms.helper().digits(), MOST_TO_ONE, DAYS);
                    frequency.require("mandate.given-to-anyone", actor.accountId(), "", MOST, DAYS);
                    return offer(actor.accountId(), terms, null);
                }));
    }

    /**
     * Enters a mandate that was given on paper; who may do that is looked at before.
     *
     * @param limit counts it, once however often it is pressed
     * @return its id
     */
    UUID enterPaper(UUID giver, MandateTerms terms, Paper paper, Runnable limit, UUID onceKey) {
        return UUID.fromString(once.run(
                Press.of(
                        onceKey,
                        paper.by(),
                        "mandate.entered",
                        giver,
                        terms.cooperative(),
                        terms.helper().digits(),
                        terms.called(),
                        terms.power(),
                        terms.until(),
                        paper.document()),
                () -> {
                    limit.run();
                    return offer(giver, terms, paper);
                }));
    }

    private String offer(UUID giver, MandateTerms terms, @Nullable Paper paper) {
        Account known = accounts.findByIin(terms.helper()).orElse(null);
        checks.requireOther(terms.helper(), giver, paper == null ? null : paper.by());
        requireChaired(giver, terms.cooperative());
        if (mandates.isOffered(giver, terms.helper().digits(), terms.cooperative())) {
            throw new FieldViolationException("iin", "mandate.error.offered");
        }
        Mandate offered =
                mandates.saveAndFlush(Mandate.offer(giver, terms, paper, clock.instant(), LocalDate.now(clock)));
        messages.offered(offered, known != null && known.isConfirmed() ? known.getId() : null);
        audit.note(
                paper == null ? giver : paper.by(),
                paper == null ? "mandate.given" : "mandate.entered",
                paper == null ? offered.getId() : giver,
                terms.detail(paper));
        return offered.getId().toString();
    }

    /** @throws NotFoundException unless the giver chairs it, or it is the giver, who applies for themself; null for the profile */
    void requireChaired(UUID giver, @Nullable UUID cooperative) {
        if (cooperative != null
                && !cooperative.equals(giver)
                && applicants.cooperativesOf(giver).stream()
                        .noneMatch(each -> each.id().equals(cooperative))) {
            throw new NotFoundException();
        }
    }

    /**
     * The helper takes a mandate on that was offered to their IIN.
     *
     * @throws NotFoundException for whom it is not offered
     * @throws RuleViolationException when the helper is not confirmed, it is over, or one is held already
     */
    public void accept(Actor helper, UUID id) {
        Mandate mandate = mandates.hold(id)
                .filter(each -> each.isOfferedTo(accounts.iin(helper.accountId())))
                .orElseThrow(NotFoundException::new);
        if (!helper.isConfirmed()) {
            throw new RuleViolationException("account.identity.needed");
        }
        if (mandates.isHeld(mandate.getGiverId(), helper.accountId(), mandate.getCooperativeId())) {
            throw new RuleViolationException("mandate.error.held");
        }
        if (standing.isStopped(mandate.getId())) {
            throw new RuleViolationException("mandate.error.gone");
        }
        mandate.accept(helper.accountId(), clock.instant(), LocalDate.now(clock));
        mandates.saveAndFlush(mandate);
        messages.accepted(mandate);
        audit.note(helper.accountId(), "mandate.accepted", id, null);
    }

    /** The helper declines an offer, or gives the mandate up. @throws NotFoundException for anybody else */
    void refuse(Actor helper, UUID id) {
        refuse(
                mandates.hold(id)
                        .filter(each -> each.isOf(helper.accountId())
                                || (helper.isConfirmed() && each.isOfferedTo(accounts.iin(helper.accountId()))))
                        .orElseThrow(NotFoundException::new),
                helper.accountId());
    }

    /** Also all that was given through it. */
    void refuse(Mandate held, UUID by) {
        held.refuse(clock.instant());
        mandates.saveAndFlush(held);
        messages.refused(held);
        audit.note(by, "mandate.refused", held.getId(), null);
        mandates.holdOpenThrough(held.getId()).forEach(named -> {
            messages.unnamed(named);
            refuse(named, by);
        });
    }

    /** The giver takes a mandate back: whoever acts under it is out at once. @throws NotFoundException for anybody else */
    void withdraw(Actor giver, UUID id) {
        withdrawFor(giver.accountId(), id, giver.accountId());
    }

    /** The same, done by an official whom the giver asked; who may do that is looked at before. */
    void withdrawFor(UUID giver, UUID id, UUID by) {
        withdraw(
                mandates.hold(id)
                        .filter(each -> each.getGiverId().equals(giver))
                        .orElseThrow(NotFoundException::new),
                by);
    }

    private void withdraw(Mandate held, UUID by) {
        held.withdraw(clock.instant());
        mandates.saveAndFlush(held);
        messages.withdrawn(held);
        audit.note(by, "mandate.withdrawn", held.getId(), null);
        mandates.holdOpenThrough(held.getId()).forEach(named -> withdraw(named, by));
    }

    /** A person goes who withdrew the consent: what they gave is withdrawn, what they were given is given up. */
    void endOf(UUID person, Mandate held) {
        if (!held.getState().isOpen()) {
            return; // with the co-operative's through which it was given
        }
        if (held.getGiverId().equals(person)) {
            withdraw(held, person);
        } else {
            refuse(held, person);
        }
    }
}
