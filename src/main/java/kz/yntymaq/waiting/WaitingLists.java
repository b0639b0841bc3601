package kz.yntymaq.waiting;

import java.time.Clock;
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

    /** Why a place was given up before all was paid. It is never given back. */
    public enum LeaveReason {
        /** The applicant gave it up by a signed refusal. */
        GIVEN_UP,
        /** The year ended, and its edition does not carry the list over. */
        YEAR_OVER;

        /** Message key of it. */
        public String key() {
            return "waiting.left." + name();
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
     * @throws IllegalStateException when it has a place already, or had one
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
        if (places.findById(entry.applicationId()).isPresent()) {
            throw new IllegalStateException(entry.number() + " has a place already");
        }
        places.saveAndFlush(
                new WaitingPlace(entry, edition.code(), edition.content().fund(), clock.instant()));
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
