package kz.yntymaq.review.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.worker.CaseWorkers;
import kz.yntymaq.review.ReviewAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a page of a case who works on it. */
@Service
@Transactional(readOnly = true)
public class CaseWork {

    private final CaseWorkers workers;
    private final ReviewAccess access;
    private final CaseMoves moves;
    private final WorkHistory history;

    CaseWork(CaseWorkers workers, ReviewAccess access, CaseMoves moves, WorkHistory history) {
        this.workers = workers;
        this.access = access;
        this.moves = moves;
        this.history = history;
    }

    /**
     * Who works on a case, and what the reader may do about it.
     *
     * @param worker what who works on it is called; null for nobody
     * @param own whether that is the reader
     * @param forAbsent whether the reader stands in for who works on it
     * @param once makes a button act once
     */
    public record Shown(
            @Nullable String worker,
            boolean own,
            boolean forAbsent,
            boolean mayTake,
            boolean mayGive,
            boolean mayGiveBack,
            List<WorkHistory.Line> history,
            boolean open,
            UUID once) {

        /** Message key of who works on it; its argument is the name. */
        public String key() {
            if (worker == null) {
                return "review.work.nobody";
            }
            return own ? "review.work.own" : forAbsent ? "review.work.for-absent" : "review.work.other";
        }

        /** Whether there is anything to say. */
        public boolean isShown() {
            return open || !history.isEmpty();
        }
    }

    /** Of an application that the actor may look at. */
    public Shown of(Actor actor, Application application) {
        return of(actor, application, access.turn(actor, application));
    }

    /** The same where it is known how the actor stands to it. */
    public Shown of(Actor actor, Application application, ReviewAccess.Turn turn) {
        Optional<UUID> worker = workers.of(application.getId());
        boolean here = CaseMoves.isOnTurn(turn, application);
        HandRule rule = moves.rule(actor, application, worker, turn.tied());
        return new Shown(
                worker.map(history::name).orElse(null),
                rule.isOwn(),
                rule.isOfAbsent(),
                here && rule.mayTake() && turn.bar() == null,
                here && rule.mayGive(),
                here && rule.mayGiveBack(),
                history.of(application.getId()),
                application.getState().isWaiting(),
                UUID.randomUUID());
    }
}
