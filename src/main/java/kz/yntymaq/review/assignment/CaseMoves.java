package kz.yntymaq.review.assignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.worker.CaseWorkers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Actors;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves the work on one case, in the transaction of whoever calls: the case is held, the rule asked, the move written down.
 * What cannot be is refused and nothing done, so that the next case of many goes on.
 */
@Component
class CaseMoves {

    private final CaseWorkers workers;
    private final ReviewAccess access;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Accounts accounts;
    private final Actors actors;
    private final WorkHistory history;

    CaseMoves(
            CaseWorkers workers,
            ReviewAccess access,
            Colleagues colleagues,
            Absences absences,
            Accounts accounts,
            Actors actors,
            WorkHistory history) {
        this.workers = workers;
        this.access = access;
        this.colleagues = colleagues;
        this.absences = absences;
        this.accounts = accounts;
        this.actors = actors;
        this.history = history;
    }

    /** What was done. @param from who had it before; null for nobody */
    record Moved(String number, @Nullable UUID from) {}

    /** Holds who is to have cases, so that the appointment does not end at this moment. @throws FieldViolationException for who is no colleague */
    Colleague hold(Actor actor, UUID receiver) {
        accounts.hold(List.of(actor.accountId(), receiver));
        colleagues.require(actor);
        return colleagues
                .find(actor, receiver)
                .orElseThrow(() -> new FieldViolationException("to", "review.work.error.colleague"));
    }

    /** Holds all of the office at once and in one order: who would hold them one by one could wait for each other. */
    void holdOffice(Actor actor) {
        accounts.hold(colleagues.require(actor).stream().map(Colleague::id).toList());
    }

    /**
     * Takes it; what the actor has already stays. The actor is held.
     *
     * @throws RuleViolationException when another has it, it is at another office, or the actor may not act on it
     */
    Moved take(Actor actor, UUID id) {
        Optional<UUID> worker = workers.hold(id);
        Application application = onTurn(actor, id);
        requireNoBar(actor, application);
        if (worker.filter(actor.accountId()::equals).isPresent()) {
            return new Moved(number(application), actor.accountId());
        }
        if (!rule(actor, application, worker).mayTake()) {
            throw taken(worker);
        }
        return move(application, WorkAct.TAKEN, actor.accountId(), worker, actor.accountId(), null);
    }

    /**
     * Gives it to a colleague, who is held.
     *
     * @param reason asked for where it goes from hand to hand
     * @throws RuleViolationException when another has it, it is at another office, or the colleague may not act on it
     */
    Moved give(Actor actor, UUID id, Colleague to, @Nullable String reason) {
        Optional<UUID> worker = workers.hold(id);
        Application application = onTurn(actor, id);
        HandRule rule = rule(actor, application, worker);
        access.tie(actor.accountId(), application).ifPresent(tie -> {
            throw new RuleViolationException(tie.key());
        });
        if (!rule.mayGive()) {
            throw taken(worker);
        }
        if (worker.filter(to.id()::equals).isPresent()) {
            throw new FieldViolationException("to", "review.work.error.same", to.name());
        }
        if (!rule.mayReceive(to.id())) {
            throw new FieldViolationException("to", "review.work.error.away", to.name());
        }
        if (!mayActOn(to.id(), application)) {
            throw new FieldViolationException("to", "review.work.error.barred", to.name());
        }
        if (worker.isEmpty() || rule.isFree()) {
            WorkAct act = to.id().equals(actor.accountId()) ? WorkAct.TAKEN : WorkAct.ASSIGNED;
            return move(application, act, actor.accountId(), worker, to.id(), reason);
        }
        if (!GivenReason.Check.isGiven(reason)) {
            throw new FieldViolationException("reason", "error.reason");
        }
        return move(application, WorkAct.HANDED_OVER, actor.accountId(), worker, to.id(), reason);
    }

    /** Whether the actor has it; it is held. */
    boolean isWith(Actor actor, UUID id) {
        return workers.hold(id).filter(actor.accountId()::equals).isPresent();
    }

    /**
     * Lays it down.
     *
     * @throws RuleViolationException when another has it or it is at another office
     * @throws kz.yntymaq.kernel.NotFoundException for who is no official
     */
    Moved giveBack(Actor actor, UUID id) {
        colleagues.require(actor);
        Optional<UUID> worker = workers.hold(id);
        Application application = onTurn(actor, id);
        if (worker.isEmpty()) {
            return new Moved(number(application), null);
        }
        if (!rule(actor, application, worker).mayGiveBack()) {
            throw taken(worker);
        }
        return move(application, WorkAct.GIVEN_BACK, actor.accountId(), worker, null, null);
    }

    /** Whether an official may act on a case that the office has now. */
    boolean mayActOn(UUID official, Application application) {
        return actors.find(official)
                .filter(one -> access.turn(one, application).bar() == null)
                .isPresent();
    }

    /** Whether the office works on the application now. @param turn how somebody of it stands to the application */
    static boolean isOnTurn(ReviewAccess.Turn turn, Application application) {
        return application.getState().isWaiting() && (!turn.actions().isEmpty() || turn.bar() != null);
    }

    HandRule rule(Actor actor, Application application, Optional<UUID> worker) {
        return rule(
                actor,
                application,
                worker,
                access.tie(actor.accountId(), application).isPresent());
    }

    /** The same where it is known whether a tie keeps the actor from the case. */
    HandRule rule(Actor actor, Application application, Optional<UUID> worker, boolean tied) {
        boolean kept = worker.filter(one -> one.equals(actor.accountId())
                        ? tied
                        : access.tie(one, application).isPresent())
                .isPresent();
        return new HandRule(worker.orElse(null), actor.accountId(), absences.standsFor(actor.accountId()), kept, tied);
    }

    private Application onTurn(Actor actor, UUID id) {
        Application application = access.findVisibleTo(actor, id);
        if (!isOnTurn(access.turn(actor, application), application)) {
            throw new RuleViolationException("review.work.error.elsewhere");
        }
        return application;
    }

    private void requireNoBar(Actor actor, Application application) {
        ReviewAccess.Bar bar = access.turn(actor, application).bar();
        if (bar != null) {
            throw new RuleViolationException(bar.key());
        }
    }

    private RuleViolationException taken(Optional<UUID> worker) {
        return new RuleViolationException("review.work.error.taken", history.name(worker.orElse(null)));
    }

    private Moved move(
            Application application,
            WorkAct act,
            UUID by,
            Optional<UUID> from,
            @Nullable UUID to,
            @Nullable String reason) {
        workers.set(application.getId(), to);
        history.note(
                application.getId(), number(application), new WorkHistory.Step(act, by, from.orElse(null), to, reason));
        return new Moved(number(application), from.orElse(null));
    }

    private static String number(Application application) {
        return Objects.requireNonNull(application.getNumber());
    }
}
