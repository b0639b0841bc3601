package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.springframework.stereotype.Component;

/** Tells who fills in for an applicant what happened to its place, in the transaction of what happened. */
@Component
class WaitingMessages {

    private final Inbox inbox;
    private final Applicants applicants;

    WaitingMessages(Inbox inbox, Applicants applicants) {
        this.inbox = inbox;
        this.applicants = applicants;
    }

    void offered(WaitingPlace place, Offer offer) {
        tell(place, "offered", RecordedValue.money(offer.tenge()), new RecordedValue.Day(offer.answerBy()));
    }

    /** There is money for all that is due, also for those before. */
    void turn(WaitingPlace place) {
        tell(place, "turn", RecordedValue.money(place.rest()));
    }

    void lapsed(WaitingPlace place, Offer offer) {
        tell(place, "lapsed", RecordedValue.money(offer.tenge()), new RecordedValue.Day(offer.answerBy()));
    }

    void paid(WaitingPlace place, BigDecimal tenge, LocalDate paidOn) {
        if (place.isWaiting()) {
            tell(
                    place,
                    "paid-part",
                    RecordedValue.money(tenge),
                    new RecordedValue.Day(paidOn),
                    RecordedValue.money(place.rest()));
        } else {
            tell(place, "paid", RecordedValue.money(tenge), new RecordedValue.Day(paidOn));
        }
    }

    void takenBack(WaitingPlace place, BigDecimal tenge) {
        tell(place, "taken-back", RecordedValue.money(tenge), RecordedValue.money(place.rest()));
    }

    void yearOver(WaitingPlace place) {
        tell(place, "year-over");
    }

    private void tell(WaitingPlace place, String what, RecordedValue... more) {
        var arguments = new RecordedValue[more.length + 1];
        arguments[0] = RecordedValue.words(place.number());
        System.arraycopy(more, 0, arguments, 1, more.length);
        inbox.deliver(
                applicants.facts(place.applicantId()).filledInBy(),
                "waiting.message." + what,
                "/cabinet/waiting/" + place.applicationId(),
                arguments);
    }
}
