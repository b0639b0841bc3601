package kz.yntymaq.review.assignment;

import java.util.UUID;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes, assigns, hands over and gives back single cases. Each press acts once; whom it concerns is told. */
@Service
@Transactional
public class Assignments {

    private final CaseMoves moves;
    private final Inbox inbox;
    private final OnceOnly once;

    Assignments(CaseMoves moves, Inbox inbox, OnceOnly once) {
        this.moves = moves;
        this.inbox = inbox;
        this.once = once;
    }

    /**
     * The actor takes a case that is nobody's.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException when another has it (the words name who), or the actor may not act on it
     */
    public void take(Actor actor, UUID id, UUID onceKey) {
        run(actor, id, onceKey, WorkAct.TAKEN, () -> {
            moves.hold(actor, actor.accountId());
            return moves.take(actor, id).number();
        });
    }

    /** Gives a case to a colleague of the office. @param reason asked for where somebody has it */
    public void give(Actor actor, UUID id, UUID to, @Nullable String reason, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), WorkAct.HANDED_OVER.logged(), id, to, reason), () -> {
            Colleague colleague = moves.hold(actor, to);
            CaseMoves.Moved moved = moves.give(actor, id, colleague, reason);
            tell(actor, to, "review.work.message.given", id, moved.number());
            UUID before = moved.from();
            if (before != null) {
                tell(actor, before, "review.work.message.moved", id, moved.number());
            }
            return moved.number();
        });
    }

    /** Lays a case down: it is nobody's again. */
    public void giveBack(Actor actor, UUID id, UUID onceKey) {
        run(actor, id, onceKey, WorkAct.GIVEN_BACK, () -> {
            CaseMoves.Moved moved = moves.giveBack(actor, id);
            UUID before = moved.from();
            if (before != null) {
                tell(actor, before, "review.work.message.moved", id, moved.number());
            }
            return moved.number();
        });
    }

    /** Whoever stands aside from a case has it no more, in the transaction of whoever calls; of others' cases nothing changes. */
    public void layDown(Actor actor, UUID id) {
        if (moves.isWith(actor, id)) {
            moves.giveBack(actor, id);
        }
    }

    private void run(Actor actor, UUID id, UUID onceKey, WorkAct act, Supplier<String> work) {
        once.run(Press.of(onceKey, actor.accountId(), act.logged(), id), work);
    }

    private void tell(Actor actor, UUID person, String key, UUID id, String number) {
        if (!person.equals(actor.accountId())) {
            inbox.deliver(
                    person,
                    key,
                    CaseAddress.of(id),
                    new RecordedValue.Words(number),
                    new RecordedValue.Words(actor.name()));
        }
    }
}
