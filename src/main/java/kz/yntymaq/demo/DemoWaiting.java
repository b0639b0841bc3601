package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.waiting.Allotments;
import kz.yntymaq.waiting.OfficeLists;
import kz.yntymaq.waiting.OwnPlaces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The waiting list of the milk subsidy of an oblast: one was paid, one said no to a part of its sum and kept its
 * place, so that the next is offered it.
 */
@Component
@Profile("demo")
class DemoWaiting {

    private static final String MILK = "MILK";
    private static final int MONTHS = 12;

    /** Days ago. */
    private static final long PAID = 90;

    private static final long DECLINED = 35;

    private static final BigDecimal FIRST = new BigDecimal("980000");
    private static final BigDecimal LEFT = new BigDecimal("1000000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoSubsidies subsidies;
    private final OfficeLists office;
    private final Allotments allotments;
    private final OwnPlaces own;

    DemoWaiting(
            DemoPeople people,
            DemoClock clock,
            DemoSubsidies subsidies,
            OfficeLists office,
            Allotments allotments,
            OwnPlaces own) {
        this.people = people;
        this.clock = clock;
        this.subsidies = subsidies;
        this.office = office;
        this.allotments = allotments;
        this.own = own;
    }

    /** @param sold the sale that {@code bereke}, the co-operative of the demonstration's chair, was approved for */
    void list(UUID sold, UUID bereke, UUID grain, UUID services) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        UUID paid = subsidies.approved(DemoPerson.KUSEP_1, services, "KZ-ESF-098-402", "49000", "СМАЖ-1187", PAID);
        UUID next = subsidies.approved(DemoPerson.ZERENDI_2, grain, "KZ-ESF-099-016", "82000", "СМАЖ-1203", DECLINED);
        clock.daysAgo(1, () -> {
            LocalDate today = LocalDate.now(clock);
            IntStream.rangeClosed(today.getYear(), LocalDate.now(clock.ofNow()).getYear())
                    .forEach(year -> allotments.setMoney(official, MILK, year, FIRST.add(LEFT), inJanuary(), null));
            office.pay(official, MILK, UUID.randomUUID(), paid, FIRST, today, "ҚТ-0318");
            office.offer(official, MILK, UUID.randomUUID(), next, LEFT);
            own.decline(people.actor(DemoPerson.ZERENDI_2), next);
            office.offer(official, MILK, UUID.randomUUID(), sold, LEFT);
        });
        subsidies.recorded(bereke, paid);
    }

    private static List<BigDecimal> inJanuary() {
        var plan = new ArrayList<>(Collections.nCopies(MONTHS, BigDecimal.ZERO));
        plan.set(0, FIRST.add(LEFT));
        return plan;
    }
}
