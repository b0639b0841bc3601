package kz.yntymaq.waiting;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.QueuePolicy;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an application comes into the waiting list for money, and leaves it. Who asks has checked who acts. */
@Service
public class WaitingLists {

    /** Why a place was given up before all was paid. It is given back only to what was approved anew. */
    public enum LeaveReason {
        /** The applicant gave it up by a signed refusal. */
        GIVEN_UP,
        /** The year ended, and its edition does not carry the list over. */
        YEAR_OVER,
        /** The office took the approval back, to decide anew. */
        REOPENED;

        /** Message key of it. */
        public String key() {
            return "waiting.left." + name();
        }
    }

    /** What became of a place, so that what lets the application wait cannot be decided anew. */
    public enum Settled {
        /** Something was paid. */
        PAID,
        /** The applicant accepted a part, which is to be paid. */
        ACCEPTED,
        /** The place was given up. */
        LEFT;

        /** Message key of it. */
        public String key() {
            return "waiting.settled." + name();
        }
    }

    private final WaitingPlaces places;
    private final Offers offers;
    private final Programmes programmes;
    private final AuditLog audit;
    private final Clock clock;

    WaitingLists(WaitingPlaces places, Offers offers, Programmes programmes, AuditLog audit, Clock clock) {
        this.places = places;
        this.offers = offers;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an application, in the transaction of what lets it enter: its approval, or the signing of its contract.
     *
     * @param by account that approved it
     * @throws IllegalArgumentException when its edition knows no waiting list
     * @throws RuleViolationException when nothing is due
     * @throws IllegalStateException when it has a place already, or had one that was not lost with an approval taken back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(UUID by, Entry entry) {
        Edition edition = programmes.edition(entry.editionId());
        QueuePolicy policy = edition.content().queue();
        if (policy == null) {
            throw new IllegalArgumentException(entry.number() + " has nothing to wait for");
        }
        if (entry.due().signum() <= 0) {
            throw new RuleViolationException("waiting.error.nothing-due");
        }
        places.hold(new Queue(entry.oblastCode(), edition.content().fund()));
        WaitingPlace before = places.findById(entry.applicationId()).orElse(null);
        if (before == null) {
            places.saveAndFlush(
                    new WaitingPlace(entry, edition.code(), edition.content().fund(), clock.instant()));
        } else {
            before.enterAgain(entry.due(), clock.instant());
            places.saveAndFlush(before);
        }
        audit.note(by, "waiting.entered", entry.number(), entry.due().toPlainString());
    }

    /**
     * Gives a place up for good, in the transaction of what takes it away. Nothing happens to one that does not wait.
     *
     * @param by account that did it, null where nobody pressed anything
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(@Nullable UUID by, UUID applicationId, LeaveReason reason) {
        places.findQueue(applicationId).ifPresent(queue -> {
            places.hold(queue);
            places.findById(applicationId).filter(WaitingPlace::isWaiting).ifPresent(place -> leave(by, place, reason));
        });
    }

    /** Whether the place of an application ended before anything was paid: nothing was given for it. */
    @Transactional(readOnly = true)
    public boolean isLeftUnpaid(UUID application) {
        return places.findById(application).filter(WaitingPlace::isLeftUnpaid).isPresent();
    }

    /** What keeps the approval by which an application waits from being decided anew; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Settled> settled(UUID application) {
        return places.findById(application).flatMap(this::settled);
    }

    private Optional<Settled> settled(WaitingPlace place) {
        if (place.paid().signum() > 0) {
            return Optional.of(Settled.PAID);
        }
        if (place.leftAs() != null) {
            return place.leftAs() == LeaveReason.REOPENED ? Optional.empty() : Optional.of(Settled.LEFT);
        }
        return offers.findRunning(place.applicationId())
                .filter(offer -> offer.state() == OfferState.ACCEPTED)
                .map(accepted -> Settled.ACCEPTED);
    }

    /**
     * The approval by which an application waits is taken back: its place ends, in the same transaction. Nothing happens to what
     * has no place yet.
     *
     * @param by account that confirmed it
     * @throws RuleViolationException when something was paid or accepted, or the place was given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID by, UUID application) {
        places.findQueue(application).ifPresent(queue -> {
            places.hold(queue);
            WaitingPlace place = places.findById(application).orElseThrow();
            settled(place).ifPresent(settled -> {
                throw new RuleViolationException(settled.key());
            });
            leave(by, place, LeaveReason.REOPENED);
        });
    }

    private void leave(@Nullable UUID by, WaitingPlace place, LeaveReason reason) {
        offers.findRunning(place.applicationId()).ifPresent(offer -> {
            offer.end(OfferState.WITHDRAWN, clock.instant());
            offers.saveAndFlush(offer);
        });
        place.leave(reason, clock.instant());
        places.saveAndFlush(place);
        audit.note(by, "waiting.left", place.number(), reason.name());
    }
}
