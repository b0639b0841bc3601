package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a list, and what may be done. Nobody behind gets anything before that.
 *
 * @param tenge what is offered or paid; zero where nothing can be
 * @param offer the offer that runs, null where none does
 */
record Turn(
        WaitingPlace place,
        Step step,
        BigDecimal tenge,
        @Nullable Offer offer) {

    /** What may be done. */
    enum Step {
        /** An offer waits for its answer. */
        ANSWER_AWAITED,
        /** The offer was accepted: the part is to be paid. */
        PAY_PART,
        /** There is money for all that is due. */
        PAY_WHOLE,
        /** There is money for a part of it. */
        OFFER_PART,
        /** There is no money now. */
        NO_MONEY,
        /** There is too little, and the act knows no offer of a part. */
        WAIT_FOR_WHOLE;

        boolean isPayment() {
            return this == PAY_PART || this == PAY_WHOLE;
        }

        /** Message key of it. */
        public String key() {
            return "waiting.step." + name();
        }
    }

    /** What is looked at. */
    interface Circumstances {

        /** Tenge that may be paid to a place now. */
        BigDecimal left(WaitingPlace place);

        /** Whether a part may be offered by the edition of a place. */
        boolean isPartial(WaitingPlace place);

        /** Whether an offer that was answered with no, or not at all, was of the money that is left now. */
        boolean isOfThisMoney(Offer offer);
    }

    /**
     * Whose turn it is.
     *
     * @param line those that wait, in their order
     * @param last the last offer to each, by application
     * @return empty when nobody waits, or all said no to what is left
     */
    static Optional<Turn> of(List<WaitingPlace> line, Map<UUID, Offer> last, Circumstances now) {
        Optional<Turn> running = line.stream()
                .flatMap(place -> Optional.ofNullable(last.get(place.applicationId())).stream()
                        .filter(offer -> offer.state().isRunning())
                        .map(offer -> running(place, offer)))
                .findFirst();
        return running.or(() -> line.stream()
                .filter(place -> !isPassed(place, last.get(place.applicationId()), now))
                .findFirst()
                .map(place -> next(place, now)));
    }

    private static Turn running(WaitingPlace place, Offer offer) {
        Step step = offer.state() == OfferState.OPEN ? Step.ANSWER_AWAITED : Step.PAY_PART;
        return new Turn(place, step, offer.tenge(), offer);
    }

    /** Whether it goes on to the next: the place stays, and is asked again as soon as there is more money. */
    private static boolean isPassed(WaitingPlace place, @Nullable Offer last, Circumstances now) {
        return last != null && last.state().isNo() && now.isOfThisMoney(last) && isTooLittle(place, now);
    }

    private static boolean isTooLittle(WaitingPlace place, Circumstances now) {
        return now.left(place).compareTo(place.rest()) < 0;
    }

    private static Turn next(WaitingPlace place, Circumstances now) {
        BigDecimal left = now.left(place);
        if (!isTooLittle(place, now)) {
            return new Turn(place, Step.PAY_WHOLE, place.rest(), null);
        }
        if (left.signum() <= 0) {
            return new Turn(place, Step.NO_MONEY, BigDecimal.ZERO, null);
        }
        return now.isPartial(place)
                ? new Turn(place, Step.OFFER_PART, left, null)
                : new Turn(place, Step.WAIT_FOR_WHOLE, BigDecimal.ZERO, null);
    }
}
