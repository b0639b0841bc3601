package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.waiting.WaitingLists.LeaveReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An applicant's own place: how it stands, the answer to an offer, and giving it up. */
@Service("ownPlaces")
@Transactional
public class OwnPlaces {

    private final WaitingPlaces places;
    private final WaitingLists lists;
    private final Offers offers;
    private final Lines lines;
    private final Treasury treasury;
    private final Funds funds;
    private final Applicants applicants;
    private final AuditLog audit;
    private final Clock clock;

    OwnPlaces(
            WaitingPlaces places,
            WaitingLists lists,
            Offers offers,
            Lines lines,
            Treasury treasury,
            Funds funds,
            Applicants applicants,
            AuditLog audit,
            Clock clock) {
        this.places = places;
        this.lists = lists;
        this.offers = offers;
        this.lines = lines;
        this.treasury = treasury;
        this.funds = funds;
        this.applicants = applicants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An offer as its applicant sees it.
     *
     * @param isOpen whether it can be answered today
     */
    public record Offered(UUID id, BigDecimal tenge, LocalDate answerBy, OfferState state, boolean isOpen) {}

    /**
     * What an applicant sees of its place. Sums in tenge.
     *
     * @param line where it stands; null when it waits no more
     * @param leftAs why it was given up; null while it was not
     * @param leftThisYear null where no money was set
     * @param leftByPlan what this month's plan leaves; null where none was set, or the fund follows none
     * @param offerSource where the act speaks of offers of a part, null where it knows none
     * @param chair whether the actor answers for the applicant
     */
    record Own(
            UUID applicationId,
            String number,
            String programme,
            String oblastCode,
            Instant placedAt,
            BigDecimal due,
            BigDecimal paid,
            Lines.@Nullable Line line,
            @Nullable LeaveReason leftAs,
            Lines.Whole whole,
            @Nullable BigDecimal leftThisYear,
            @Nullable BigDecimal leftByPlan,
            @Nullable LegalReference offerSource,
            List<Offered> offers,
            List<Treasury.Payment> payments,
            boolean chair) {

        /** The offer that can be answered; null where there is none. */
        public @Nullable Offered open() {
            return offers.stream().filter(Offered::isOpen).findFirst().orElse(null);
        }
    }

    /** Whether an application has or had a place in a list. Named {@code @ownPlaces} in templates. */
    @Transactional(readOnly = true)
    public boolean isThere(UUID application) {
        return places.findQueue(application).isPresent();
    }

    /** Message key of why the place of an application ended before all was paid; null where it did not. */
    @Transactional(readOnly = true)
    public @Nullable String left(UUID application) {
        return places.findById(application)
                .map(WaitingPlace::leftAs)
                .filter(why -> why != LeaveReason.REOPENED) // the application itself tells what became of it since
                .map(LeaveReason::key)
                .orElse(null);
    }

    /** The offer of a part that can be answered today; null where there is none. */
    @Transactional(readOnly = true)
    public @Nullable Offered offered(UUID application) {
        LocalDate today = LocalDate.now(clock);
        return offers.findRunning(application)
                .map(offer -> seen(offer, today))
                .filter(Offered::isOpen)
                .orElse(null);
    }

    private static Offered seen(Offer offer, LocalDate today) {
        return new Offered(
                offer.id(),
                offer.tenge(),
                offer.answerBy(),
                offer.state(),
                offer.state() == OfferState.OPEN && !offer.isOverOn(today));
    }

    /** How the place of an application stands. @throws NotFoundException when it is not one of the actor's */
    @Transactional(readOnly = true)
    Own find(Actor actor, UUID application) {
        WaitingPlace place = places.findById(application)
                .filter(found -> isChair(actor, found)
                        || applicants.people(found.applicantId()).contains(actor.accountId()))
                .orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        Optional<YearMoney> money = treasury.find(place.queue(), today.getYear());
        Instant newYear = today.withDayOfYear(1).atStartOfDay(clock.getZone()).toInstant();
        return new Own(
                application,
                place.number(),
                place.programme(),
                place.queue().oblastCode(),
                place.placedAt(),
                place.due(),
                place.paid(),
                lines.find(place.queue(), application).orElse(null),
                place.leftAs(),
                lines.whole(place.queue(), newYear),
                money.map(YearMoney::left).orElse(null),
                money.filter(year -> funds.policy(place.editionId()).monthPlan())
                        .map(year -> year.leftByPlan(today))
                        .orElse(null),
                funds.offerSource(place.editionId()),
                offers.findByApplicationIdOrderByOfferedAtDesc(application).stream()
                        .map(offer -> seen(offer, today))
                        .toList(),
                treasury.of(application),
                isChair(actor, place));
    }

    private boolean isChair(Actor actor, WaitingPlace place) {
        return actor.help() == null
                && applicants.facts(place.applicantId()).filledInBy().equals(actor.accountId());
    }

    /** Holds the list of an application of which the actor answers for the applicant. @throws NotFoundException when not */
    private WaitingPlace hold(Actor actor, UUID application) {
        places.hold(places.findQueue(application).orElseThrow(NotFoundException::new));
        return places.findById(application)
                .filter(place -> isChair(actor, place))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Answers an offer of a part. The same answer given twice is one.
     *
     * @throws NotFoundException when it is no offer to an applicant of the actor's
     * @throws RuleViolationException when it was answered otherwise, or its last day has passed
     */
    public void answer(Actor actor, UUID application, UUID id, boolean yes) {
        WaitingPlace place = hold(actor, application);
        Offer offer = offers.findById(id)
                .filter(found -> found.applicationId().equals(application))
                .orElseThrow(NotFoundException::new);
        if (offer.state() == (yes ? OfferState.ACCEPTED : OfferState.DECLINED)) {
            return;
        }
        offer.answer(yes, clock.instant(), LocalDate.now(clock));
        offers.saveAndFlush(offer);
        audit.note(
                actor.accountId(),
                yes ? "waiting.accepted" : "waiting.declined",
                place.number(),
                offer.tenge().toPlainString());
    }

    /** Says no to the offer that runs. @throws NotFoundException when none runs, or it is not the actor's */
    public void decline(Actor actor, UUID application) {
        UUID offer = offers.findRunning(application).map(Offer::id).orElseThrow(NotFoundException::new);
        answer(actor, application, offer, false);
    }

    /**
     * Gives the place up for good.
     *
     * @param shown what the page said is still due, tenge
     * @throws NotFoundException when it is no place of an applicant of the actor's
     * @throws RuleViolationException when it waits for nothing any more
     * @throws StaleEditException when another sum is due by now
     */
    public void giveUp(Actor actor, UUID application, @Nullable BigDecimal shown) {
        WaitingPlace place = hold(actor, application);
        if (place.leftAs() == LeaveReason.GIVEN_UP) {
            return;
        }
        if (!place.isWaiting()) {
            throw new RuleViolationException("waiting.error.not-waiting");
        }
        if (shown == null || place.rest().compareTo(shown) != 0) {
            throw StaleEditException.atTheSameMoment();
        }
        lists.leave(actor.accountId(), application, LeaveReason.GIVEN_UP);
    }
}
