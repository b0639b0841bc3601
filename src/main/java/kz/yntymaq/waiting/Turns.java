package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds whose turn it is in a list. */
@Component
class Turns {

    /** How many may say no before nobody further is asked. */
    private static final int ASKED = 500;

    /** Of so many it is told at the desk whether something can be done; further back hardly anybody is asked. */
    private static final int FRONT = 20;

    private final WaitingPlaces places;
    private final Offers offers;
    private final Treasury treasury;
    private final Funds funds;

    Turns(WaitingPlaces places, Offers offers, Treasury treasury, Funds funds) {
        this.places = places;
        this.offers = offers;
        this.treasury = treasury;
        this.funds = funds;
    }

    /** Whose turn it is on a day, by the money of its year; empty when nobody waits, or all said no. */
    Optional<Turn> of(Queue queue, LocalDate day) {
        return of(queue, day, ASKED);
    }

    /** The same of those in front, for who only wants to know whether something can be done; an offer that runs is of one of them. */
    Optional<Turn> inFront(Queue queue, LocalDate day) {
        return of(queue, day, FRONT);
    }

    private Optional<Turn> of(Queue queue, LocalDate day, int most) {
        List<WaitingPlace> line = places.findLine(queue.oblastCode(), queue.fund(), Limit.of(most));
        Map<UUID, Offer> last = offers
                .findLast(line.stream().map(WaitingPlace::applicationId).toList())
                .stream()
                .collect(Collectors.toMap(
                        Offer::applicationId,
                        Function.identity(),
                        (one, other) -> other.state().isRunning() ? other : one));
        return Turn.of(
                line, last, new OnDay(queue, treasury.find(queue, day.getYear()).orElse(null), day));
    }

    /**
     * Those whom money is enough for on a day, one after the other, each in whole. What was offered to one and runs is kept
     * for them.
     */
    List<WaitingPlace> covered(Queue queue, YearMoney money, LocalDate day) {
        var now = new OnDay(queue, money, day);
        var found = new ArrayList<WaitingPlace>();
        Optional<Offer> running = offers.findRunning(queue.oblastCode(), queue.fund());
        BigDecimal spent = running.map(Offer::tenge).orElse(BigDecimal.ZERO);
        for (WaitingPlace place : places.findLine(queue.oblastCode(), queue.fund(), Limit.of(ASKED))) {
            if (running.filter(offer -> offer.applicationId().equals(place.applicationId()))
                    .isPresent()) {
                continue;
            }
            spent = spent.add(place.rest());
            if (now.left(place).compareTo(spent) < 0) {
                return found;
            }
            found.add(place);
        }
        return found;
    }

    /** Tenge that may be paid to a place on a day. */
    BigDecimal left(WaitingPlace place, LocalDate day) {
        Queue queue = place.queue();
        return new OnDay(queue, treasury.find(queue, day.getYear()).orElse(null), day).left(place);
    }

    /** The circumstances of a day. */
    private final class OnDay implements Turn.Circumstances {

        private final Queue queue;
        private final @Nullable YearMoney money;
        private final LocalDate day;

        OnDay(Queue queue, @Nullable YearMoney money, LocalDate day) {
            this.queue = queue;
            this.money = money;
            this.day = day;
        }

        @Override
        public BigDecimal left(WaitingPlace place) {
            return money == null
                    ? BigDecimal.ZERO
                    : money.leftOn(day, funds.policy(place.editionId()).monthPlan());
        }

        @Override
        public boolean isPartial(WaitingPlace place) {
            return funds.policy(place.editionId()).partialOffers();
        }

        /** What is left now and what was paid meanwhile come to no more than was offered: nothing was added. */
        @Override
        public boolean isOfThisMoney(Offer offer) {
            if (money == null || offer.endedAt() == null || offer.offeredOn().getYear() != day.getYear()) {
                return false;
            }
            boolean monthPlan = places.findById(offer.applicationId())
                    .map(place -> funds.policy(place.editionId()).monthPlan())
                    .orElse(false);
            return money.leftOn(day, monthPlan)
                            .add(treasury.paidSince(queue, day.getYear(), offer.endedAt()))
                            .compareTo(offer.tenge())
                    <= 0;
        }
    }
}
