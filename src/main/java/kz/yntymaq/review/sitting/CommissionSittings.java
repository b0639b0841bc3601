package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.review.commission.Seat;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sittings of a standing commission: called with an agenda of waiting cases, moved or called off with a reason, opened once for
 * all of it, ended, their protocol confirmed. Each case is voted on as one that is put alone.
 */
@Service
@Transactional
public class CommissionSittings {

    static final String NOT_LED = "review.sitting.error.leads";

    private final SittingStore store;
    private final Commissions commissions;
    private final Agendas agendas;
    private final VotesTogether votes;
    private final Absences absences;
    private final VersionCheck versions;
    private final SittingNews news;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    CommissionSittings(
            SittingStore store,
            Commissions commissions,
            Agendas agendas,
            VotesTogether votes,
            Absences absences,
            VersionCheck versions,
            SittingNews news,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.commissions = commissions;
        this.agendas = agendas;
        this.votes = votes;
        this.absences = absences;
        this.versions = versions;
        this.news = news;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sitting of the actor's office. @throws NotFoundException for who is no official of it */
    @Transactional(readOnly = true)
    Sitting find(Actor actor, UUID id) {
        commissions.require(actor);
        return store.find(id, Commissions.office(actor)).orElseThrow(NotFoundException::new);
    }

    /** The last ones of the actor's office, the newest first. */
    @Transactional(readOnly = true)
    List<Sitting> ofOffice(Actor actor, int most) {
        commissions.require(actor);
        return store.ofOffice(Commissions.office(actor), most);
    }

    /** The commission for who calls and leads its sittings. @throws RuleViolationException for anybody else, and where too few are left */
    @Transactional(readOnly = true)
    StandingCommission led(Actor actor) {
        commissions.require(actor);
        StandingCommission commission =
                commissions.current(actor).orElseThrow(() -> new RuleViolationException("review.sitting.error.none"));
        if (!commission.isLedBy(actor.accountId())) {
            throw new RuleViolationException(NOT_LED);
        }
        if (!commission.canSit()) {
            throw new RuleViolationException("review.sitting.error.too-few");
        }
        return commission;
    }

    /**
     * Calls a sitting; its members are told.
     *
     * @param cases of the agenda, in any order; they stand there by the days on which they are due
     * @return its id
     * @throws FieldViolationException by the field that has to change; by {@code cases} for one that cannot be put any more
     */
    public UUID call(Actor actor, Instant startsAt, String place, Set<UUID> cases, UUID onceKey) {
        return UUID.fromString(once.run(
                Press.of(onceKey, actor.accountId(), "review.sitting-called", startsAt, place, cases), () -> {
                    StandingCommission commission = led(actor);
                    SittingRule.requireTime(startsAt, clock.instant());
                    SittingRule.requireAgenda("cases", cases.size());
                    List<UUID> agenda = agendas.of(actor, commission).able().stream()
                            .map(Agendas.Case::id)
                            .filter(cases::contains)
                            .toList();
                    if (agenda.size() < cases.size()) {
                        throw new FieldViolationException("cases", "review.sitting.error.case");
                    }
                    UUID id = store.call(
                            Commissions.office(actor), startsAt, place, agenda, actor.accountId(), clock.instant());
                    Sitting called = find(actor, id);
                    news.time(actor, commission, called, "review.sitting.message.called");
                    note(actor, called, "review.sitting-called");
                    return id.toString();
                }));
    }

    /** Moves a sitting that was called; its members are told with the reason. */
    public void move(Actor actor, UUID id, int shown, Instant startsAt, String place, String reason, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.sitting-moved", id, startsAt, place, reason), () -> {
            Sitting sitting = called(actor, id, shown);
            StandingCommission commission = led(actor);
            SittingRule.requireTime(startsAt, clock.instant());
            store.move(id, startsAt, place, reason, actor.accountId(), clock.instant());
            news.time(actor, commission, find(actor, id), "review.sitting.message.moved");
            return note(actor, sitting, "review.sitting-moved");
        });
    }

    /** Calls a sitting off; its members are told with the reason, and its cases can be put to another one. */
    public void callOff(Actor actor, UUID id, int shown, String reason, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.sitting-off", id, reason), () -> {
            Sitting sitting = called(actor, id, shown);
            StandingCommission commission = ofLeader(actor);
            store.callOff(id, reason, actor.accountId(), clock.instant());
            news.tell(
                    actor,
                    commission,
                    sitting,
                    "review.sitting.message.off",
                    new RecordedValue.Count(sitting.number()),
                    new RecordedValue.Words(reason));
            return note(actor, sitting, "review.sitting-off");
        });
    }

    /**
     * Opens the votes on all cases of the agenda. Whom a tie keeps from a case, and who is away, is left out; what cannot be put
     * falls out with its reason.
     *
     * @throws RuleViolationException before the hour, and where no case of the agenda can be put
     */
    public void open(Actor actor, UUID id, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.sitting-opened", id), () -> {
            Sitting sitting = held(actor, id);
            StandingCommission commission = led(actor);
            if (!sitting.isCalled()) {
                throw new RuleViolationException("review.sitting.error.state");
            }
            if (clock.instant().isBefore(sitting.startsAt())) {
                throw new RuleViolationException("review.sitting.error.early");
            }
            Map<UUID, Seat> there = commission.seats();
            there.keySet().removeAll(absences.away(actor));
            int put = 0;
            for (Sitting.Item item : byCase(sitting)) {
                VotesTogether.Put outcome = votes.put(actor, item.application(), there);
                if (outcome.vote() != null) {
                    put++;
                    store.put(id, item.application(), outcome.vote());
                } else {
                    store.fallOut(id, item.application(), String.valueOf(outcome.why()));
                }
            }
            if (put == 0) {
                throw new RuleViolationException("review.sitting.error.nothing");
            }
            store.open(id, commission.id(), actor.accountId(), clock.instant());
            news.tell(
                    actor,
                    commission,
                    sitting,
                    "review.sitting.message.opened",
                    new RecordedValue.Count(sitting.number()));
            return note(actor, sitting, "review.sitting-opened");
        });
    }

    /**
     * Ends the votes of all cases that can be ended now, for who may end each of them.
     *
     * @throws RuleViolationException when none can
     */
    public void end(Actor actor, UUID id, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.sitting-ended", id), () -> {
            Sitting sitting = held(actor, id);
            var why = new ArrayList<String>();
            int ended = 0;
            for (Sitting.Item item : byCase(sitting)) {
                if (!item.goesOn()) {
                    continue;
                }
                Optional<String> refused = votes.end(actor, item.application());
                refused.ifPresent(why::add);
                ended += refused.isEmpty() ? 1 : 0;
            }
            if (ended == 0) {
                throw new RuleViolationException(why.isEmpty() ? "review.commission.error.over" : why.get(0));
            }
            if (find(actor, id).isOver()) {
                commissions
                        .find(requireNonNull(sitting.commission()))
                        .ifPresent(commission -> news.tell(
                                actor,
                                commission,
                                sitting,
                                "review.sitting.message.over",
                                new RecordedValue.Count(sitting.number())));
            }
            return note(actor, sitting, "review.sitting-ended");
        });
    }

    /** The actor confirms the protocol of a sitting that is over: of all cases on which the actor voted. */
    public void confirm(Actor actor, UUID id, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.sitting-confirmed", id), () -> {
            Sitting sitting = find(actor, id);
            if (!sitting.isOver()) {
                throw new RuleViolationException("review.sitting.error.goes-on");
            }
            int confirmed = 0;
            for (Sitting.Item item : byCase(sitting)) {
                confirmed += item.vote() != null && votes.confirm(actor, item.application(), item.vote()) ? 1 : 0;
            }
            if (confirmed == 0) {
                throw new RuleViolationException("review.commission.error.confirm");
            }
            return note(actor, sitting, "review.sitting-confirmed");
        });
    }

    private StandingCommission ofLeader(Actor actor) {
        return commissions
                .current(actor)
                .filter(commission -> commission.isLedBy(actor.accountId()))
                .orElseThrow(() -> new RuleViolationException(NOT_LED));
    }

    private Sitting held(Actor actor, UUID id) {
        commissions.require(actor);
        return store.held(id, Commissions.office(actor)).orElseThrow(NotFoundException::new);
    }

    /** One that was called, held for a change of what the page showed. */
    Sitting called(Actor actor, UUID id, int shown) {
        Sitting sitting = held(actor, id);
        versions.require(shown, sitting.version(), sitting.changedBy(), sitting.changedAt());
        if (!sitting.isCalled()) {
            throw new RuleViolationException("review.sitting.error.state");
        }
        return sitting;
    }

    /** In one order of cases, so that two presses never wait for each other. */
    private static List<Sitting.Item> byCase(Sitting sitting) {
        return sitting.items().stream()
                .filter(item -> item.state() != Sitting.ItemState.TAKEN)
                .sorted(Comparator.comparing(Sitting.Item::application))
                .toList();
    }

    private String note(Actor actor, Sitting sitting, String action) {
        audit.note(actor.accountId(), action, sitting.id(), String.valueOf(sitting.number()));
        return sitting.id().toString();
    }
}
