package kz.yntymaq.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.CalendarChanged;
import kz.yntymaq.waiting.WaitingLists.LeaveReason;
import kz.yntymaq.work.OneByOne;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what nobody ends by a press: offers that were not answered in time, those of a year that is over, and places that an
 * edition does not carry over. Each with a line in the log.
 */
@Component
class OfferKeeper {

    /** Until this month payments of the year before may still be written down. */
    private static final Month OLD_YEAR_ENDS = Month.FEBRUARY;

    private final WaitingPlaces places;
    private final WaitingLists lists;
    private final Offers offers;
    private final Funds funds;
    private final WaitingMessages messages;
    private final AuditLog audit;
    private final OneByOne oneByOne;
    private final Clock clock;

    OfferKeeper(
            WaitingPlaces places,
            WaitingLists lists,
            Offers offers,
            Funds funds,
            WaitingMessages messages,
            AuditLog audit,
            OneByOne oneByOne,
            Clock clock) {
        this.places = places;
        this.lists = lists;
        this.offers = offers;
        this.funds = funds;
        this.messages = messages;
        this.audit = audit;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Looks at all that runs; what fails is looked at again the next night. */
    @Scheduled(cron = "0 5 0 * * *", zone = "${yntymaq.zone}")
    void end() {
        LocalDate today = LocalDate.now(clock);
        for (Offer offer : offers.findOver(today, firstDayOfOpenYears(today))) {
            oneByOne.run(offer.id(), "was not ended", () -> end(offer.id(), today));
        }
        for (UUID place : places.findWaitingSinceBefore(
                today.withDayOfYear(1).atStartOfDay(clock.getZone()).toInstant())) {
            oneByOne.run(place, "was not ended", () -> endOfYear(place));
        }
    }

    private static LocalDate firstDayOfOpenYears(LocalDate today) {
        LocalDate newYear = today.withDayOfYear(1);
        return today.getMonth().compareTo(OLD_YEAR_ENDS) < 0 ? newYear.minusYears(1) : newYear;
    }

    private void end(UUID id, LocalDate today) {
        offers.findQueue(id).ifPresent(places::hold);
        offers.findById(id)
                .filter(offer -> offer.state().isRunning()) // it may have been answered meanwhile
                .ifPresent(offer -> end(offer, today));
    }

    private void end(Offer offer, LocalDate today) {
        WaitingPlace place = places.findById(offer.applicationId()).orElseThrow();
        if (offer.isOverOn(today)) {
            offer.end(OfferState.LAPSED, clock.instant());
            messages.lapsed(place, offer);
            audit.note(null, "waiting.lapsed", place.number(), offer.tenge().toPlainString());
        } else if (offer.offeredOn().isBefore(firstDayOfOpenYears(today))) {
            offer.end(OfferState.YEAR_OVER, clock.instant());
            messages.yearOver(place);
            audit.note(
                    null,
                    "waiting.offer-year-over",
                    place.number(),
                    offer.tenge().toPlainString());
        }
        offers.saveAndFlush(offer);
    }

    private void endOfYear(UUID id) {
        WaitingPlace place = places.findById(id).orElseThrow();
        if (!funds.policy(place.editionId()).carriedOver()) {
            lists.leave(null, id, LeaveReason.YEAR_OVER);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged changed) {
        for (Offer open : offers.findOpen()) {
            if (open.recount(changed)) {
                offers.saveAndFlush(open);
                audit.note(
                        changed.by(),
                        "waiting.offer-recounted",
                        open.applicationId(),
                        changed.day().toString());
            }
        }
    }
}
