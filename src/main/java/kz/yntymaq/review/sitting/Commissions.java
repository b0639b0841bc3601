package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Actors;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.review.commission.CommissionRule;
import kz.yntymaq.review.commission.Seat;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing commission of an office: entered from an order by one official and put in force by another; changed by another order alone. Who leaves
 * the office falls out. */
@Service
@Transactional
public class Commissions {

    static final String PAGE = "/office/commission";

    private final CommissionStore store;
    private final Colleagues colleagues;
    private final Actors actors;
    private final SittingStore sittings;
    private final VersionCheck versions;
    private final Inbox inbox;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Commissions(
            CommissionStore store,
            Colleagues colleagues,
            Actors actors,
            SittingStore sittings,
            VersionCheck versions,
            Inbox inbox,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.actors = actors;
        this.sittings = sittings;
        this.versions = versions;
        this.inbox = inbox;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The words of an order, and whom it names.
     *
     * @param others members beside the chair and the secretary
     */
    public record Naming(String order, LocalDate orderDay, UUID chair, UUID secretary, Set<UUID> others) {

        /** Copies the members. */
        public Naming {
            others = Set.copyOf(others);
        }

        Map<UUID, Seat> seats() {
            var all = new TreeMap<UUID, Seat>();
            others.forEach(one -> all.put(one, Seat.MEMBER));
            all.put(secretary, Seat.SECRETARY);
            all.put(chair, Seat.CHAIR);
            return all;
        }
    }

    /** The officials of the actor's office. @throws NotFoundException for who is none of them */
    @Transactional(readOnly = true)
    List<Colleague> require(Actor actor) {
        List<Colleague> found = colleagues.of(actor);
        if (found.stream().noneMatch(one -> one.id().equals(actor.accountId()))) {
            throw new NotFoundException();
        }
        return found;
    }

    /** Whom the actor may name: officials of the office whose identity is confirmed. */
    @Transactional(readOnly = true)
    List<Colleague> eligible(Actor actor) {
        return require(actor).stream()
                .filter(one -> actors.find(one.id()).filter(Actor::isConfirmed).isPresent())
                .toList();
    }

    /** The commission of the actor's office that is in force; empty before the first one is. */
    @Transactional(readOnly = true)
    Optional<StandingCommission> current(Actor actor) {
        return store.current(office(actor));
    }

    /** The one of the actor's office that somebody entered and nobody confirmed yet. */
    @Transactional(readOnly = true)
    Optional<StandingCommission> waiting(Actor actor) {
        return store.waiting(office(actor));
    }

    /** All namings of the actor's office, the newest first. */
    @Transactional(readOnly = true)
    List<StandingCommission> all(Actor actor) {
        return store.ofOffice(office(actor));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    Optional<StandingCommission> find(UUID id) {
        return store.find(id);
    }

    /** The territory whose akimat the actor is an official of. */
    static String office(Actor actor) {
        return requireNonNull(requireNonNull(actor.scope()).code());
    }

    /**
     * Enters a commission that will take the place of the one in force once another official of the office has confirmed it.
     *
     * @param shown naming in force that the page showed, 0 for none
     * @throws FieldViolationException by the field that has to change
     * @throws RuleViolationException while another one waits
     */
    public void name(Actor actor, int shown, Naming naming, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.commission-named", naming), () -> {
            require(actor);
            boolean waits = store.heldWaiting(office(actor)).isPresent(); // held in the order of a confirmation
            store.heldCurrent(office(actor))
                    .ifPresentOrElse(
                            old -> versions.require(shown, old.naming(), old.namedById(), old.namedAt()),
                            () -> versions.require(shown, 0, null, null));
            if (waits) {
                throw new RuleViolationException("review.sitting.error.naming-waits");
            }
            require(actor, naming);
            int number = store.enter(office(actor), naming, actor.accountId(), clock.instant());
            audit.note(actor.accountId(), "review.commission-named", office(actor), String.valueOf(number));
            return String.valueOf(number);
        });
    }

    /**
     * Another official puts in force what was entered, with the order in hand; all whom it names, and who is no member any more,
     * are told, and so is who entered it.
     *
     * @param shown naming that the page showed
     * @param order number as the actor reads it on the order, and so the day
     * @throws FieldViolationException by the field that differs from what was entered, and by {@code people} for who cannot be in it any more
     * @throws RuleViolationException for who entered it, when none waits, and while a sitting of the one in force is open
     */
    public void confirm(Actor actor, int shown, String order, LocalDate orderDay, UUID onceKey) {
        once.run(
                Press.of(onceKey, actor.accountId(), "review.commission-naming-confirmed", shown, order, orderDay),
                () -> {
                    StandingCommission entered = heldWaiting(actor, shown);
                    entered.requireOther(actor.accountId());
                    entered.requireSame(order, orderDay);
                    Optional<StandingCommission> before = store.heldCurrent(office(actor));
                    if (!sittings.openOf(office(actor)).isEmpty()) {
                        throw new RuleViolationException("review.sitting.error.open");
                    }
                    entered.requireAble(able(actor));
                    if (!entered.canSit()) {
                        throw new RuleViolationException("review.sitting.error.too-few");
                    }
                    before.ifPresent(old -> store.replace(old.id(), clock.instant()));
                    store.confirm(entered.id(), actor.accountId(), clock.instant());
                    tell(actor, entered, before);
                    return note(actor, entered, "review.commission-naming-confirmed");
                });
    }

    /**
     * Who entered a commission takes it back while nobody has confirmed it; any official of the office, once who entered it works
     * there no more.
     *
     * @throws RuleViolationException for anybody else
     */
    void takeBack(Actor actor, int shown, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "review.commission-naming-back", shown), () -> {
            StandingCommission entered = heldWaiting(actor, shown);
            if (!mayTakeBack(actor, entered)) {
                throw new RuleViolationException("review.sitting.error.not-own-naming");
            }
            store.takeBack(entered.id(), clock.instant());
            return note(actor, entered, "review.commission-naming-back");
        });
    }

    /** Whether the actor may take back what was entered and waits. */
    boolean mayTakeBack(Actor actor, StandingCommission entered) {
        return entered.isEnteredBy(actor.accountId())
                || require(actor).stream().noneMatch(one -> entered.isEnteredBy(one.id()));
    }

    private StandingCommission heldWaiting(Actor actor, int shown) {
        require(actor);
        StandingCommission entered = store.heldWaiting(office(actor))
                .orElseThrow(() -> new RuleViolationException("review.sitting.error.nothing-entered"));
        versions.require(shown, entered.naming(), entered.namedById(), entered.namedAt());
        return entered;
    }

    private String note(Actor actor, StandingCommission entered, String action) {
        audit.note(actor.accountId(), action, office(actor), String.valueOf(entered.naming()));
        return String.valueOf(entered.naming());
    }

    private void require(Actor actor, Naming naming) {
        if (naming.orderDay().isAfter(LocalDate.now(clock))) {
            throw new FieldViolationException("orderDay", "review.sitting.error.order-day");
        }
        Map<UUID, Seat> all = naming.seats();
        if (!all.containsValue(Seat.SECRETARY)) {
            throw new FieldViolationException("secretary", "review.commission.error.two");
        }
        if (all.size() < CommissionRule.LEAST || all.size() > CommissionRule.MOST) {
            throw new FieldViolationException(
                    "members", "review.commission.error.size", (long) CommissionRule.LEAST, (long) CommissionRule.MOST);
        }
        Set<UUID> able = able(actor);
        all.forEach((one, seat) -> {
            if (!able.contains(one)) {
                throw new FieldViolationException(
                        seat.isOfficer() ? seat.name().toLowerCase(Locale.ROOT) : "members", "error.choice");
            }
        });
    }

    private Set<UUID> able(Actor actor) {
        return eligible(actor).stream().map(Colleague::id).collect(toSet());
    }

    private void tell(Actor actor, StandingCommission entered, Optional<StandingCommission> before) {
        Set<UUID> named = new HashSet<>(entered.seats().keySet());
        Set<UUID> gone = before.stream()
                .flatMap(old -> old.left().stream())
                .map(StandingCommission.Person::id)
                .filter(one -> !named.contains(one))
                .collect(toSet());
        for (Set<UUID> those : List.of(named, gone)) {
            those.remove(actor.accountId());
        }
        var order = new RecordedValue.Words(entered.order());
        var day = new RecordedValue.Day(entered.orderDay());
        inbox.deliverAll(named, "review.sitting.message.named", PAGE, order, day);
        inbox.deliverAll(gone, "review.sitting.message.no-member", PAGE, order, day);
        if (!named.contains(entered.namedById()) && !gone.contains(entered.namedById())) {
            inbox.deliver(entered.namedById(), "review.sitting.message.confirmed", PAGE, order, day);
        }
    }
}
