package kz.yntymaq.review.sitting;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the agenda of a sitting that was called, until it is opened: waiting cases are added, others taken off with a reason. */
@Service
@Transactional
class AgendaChanges {

    private final CommissionSittings sittings;
    private final SittingStore store;
    private final Agendas agendas;
    private final ReviewAccess access;
    private final SittingNews news;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    AgendaChanges(
            CommissionSittings sittings,
            SittingStore store,
            Agendas agendas,
            ReviewAccess access,
            SittingNews news,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.sittings = sittings;
        this.store = store;
        this.agendas = agendas;
        this.access = access;
        this.news = news;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cases of an agenda that the actor may take off: those that stand there and from which no tie keeps the actor. */
    @Transactional(readOnly = true)
    List<Sitting.Item> removable(Actor actor, Sitting sitting) {
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        return sitting.items().stream()
                .filter(item -> item.state() == Sitting.ItemState.WAITS)
                .filter(item -> !kept.holds(item.applicant(), item.application()))
                .toList();
    }

    /**
     * Changes an agenda; the members are told once.
     *
     * @param shown version of the sitting that the page showed
     * @param added waiting cases
     * @param taken cases of the agenda
     * @param reason why these are taken off; may be null where none is
     * @throws FieldViolationException by {@code added}, {@code taken} or {@code reason} for what has to change
     * @throws kz.yntymaq.kernel.RuleViolationException for who does not lead the commission, and for a sitting that is open or called off
     */
    void change(
            Actor actor, UUID id, int shown, Set<UUID> added, Set<UUID> taken, @Nullable String reason, UUID onceKey) {
        once.run(
                Press.of(onceKey, actor.accountId(), "review.sitting-agenda", id, added, taken, String.valueOf(reason)),
                () -> {
                    Sitting sitting = sittings.called(actor, id, shown);
                    StandingCommission commission = sittings.led(actor);
                    require(actor, sitting, commission, added, taken, reason);
                    store.change(id, added, taken, reason, actor.accountId(), clock.instant());
                    tell(actor, commission, sitting, added, taken, reason);
                    audit.note(actor.accountId(), "review.sitting-agenda", id, String.valueOf(sitting.number()));
                    return id.toString();
                });
    }

    private void require(
            Actor actor,
            Sitting sitting,
            StandingCommission commission,
            Set<UUID> added,
            Set<UUID> taken,
            @Nullable String reason) {
        if (added.isEmpty() && taken.isEmpty()) {
            throw new FieldViolationException("added", "review.sitting.error.no-change");
        }
        Set<UUID> able = agendas.of(actor, commission).able().stream()
                .map(Agendas.Case::id)
                .collect(toSet());
        if (!able.containsAll(added)) {
            throw new FieldViolationException("added", "review.sitting.error.case");
        }
        Set<UUID> removable = removable(actor, sitting).stream()
                .map(Sitting.Item::application)
                .collect(toSet());
        if (!removable.containsAll(taken)) {
            throw new FieldViolationException("taken", "review.sitting.error.taken");
        }
        if (!taken.isEmpty() && !GivenReason.Check.isGiven(reason)) {
            throw new FieldViolationException("reason", "error.reason");
        }
        long left = sitting.cases() - taken.size() + added.size();
        if (left < 1) {
            throw new FieldViolationException("taken", "review.sitting.error.empty");
        }
        SittingRule.requireAgenda("added", left);
    }

    private void tell(
            Actor actor,
            StandingCommission commission,
            Sitting sitting,
            Set<UUID> added,
            Set<UUID> taken,
            @Nullable String reason) {
        var words = new ArrayList<RecordedValue>(List.of(
                new RecordedValue.Count(sitting.number()),
                new RecordedValue.Count(added.size()),
                new RecordedValue.Count(taken.size())));
        String key = "review.sitting.message.agenda";
        if (!taken.isEmpty() && reason != null) {
            words.add(new RecordedValue.Words(reason));
            key = "review.sitting.message.agenda-taken";
        }
        news.tell(actor, commission, sitting, key, words.toArray(RecordedValue[]::new));
    }
}
