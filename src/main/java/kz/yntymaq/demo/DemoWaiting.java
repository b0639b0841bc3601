package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.waiting.Entry;
import kz.yntymaq.waiting.OfficeLists;
import kz.yntymaq.waiting.OwnPlaces;
import kz.yntymaq.waiting.WaitingLists;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The waiting list of the milk subsidy of an oblast: one was paid, one of the last year said no to a part and kept its
 * place, so that the next is offered it.
 */
@Component
@Profile("demo")
class DemoWaiting {

    private static final String MILK = "MILK";
    private static final String EDITION = "MILK-2026-01-27";
    private static final String AKMOLA = "110000000";
    private static final String ZERENDI = "115600000";
    private static final int MONTHS = 12;

    /** Days ago, all of them in the last year. */
    private static final long PAID = 400;

    private static final long CARRIED_OVER = 390;

    private static final BigDecimal FIRST = new BigDecimal("980000");
    private static final BigDecimal LEFT = new BigDecimal("1000000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoSubsidies subsidies;
    private final WaitingLists waiting;
    private final OfficeLists office;
    private final OwnPlaces own;

    DemoWaiting(
            DemoPeople people,
            DemoClock clock,
            DemoSubsidies subsidies,
            WaitingLists waiting,
            OfficeLists office,
            OwnPlaces own) {
        this.people = people;
        this.clock = clock;
        this.subsidies = subsidies;
        this.waiting = waiting;
        this.office = office;
        this.own = own;
    }

    /** @param sold the sale that {@code bereke} handed in */
    void list(UUID bereke, UUID sold, UUID grain, UUID services) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        Instant now = clock.instant();
        UUID paid = subsidies.handedIn(DemoPerson.KUSEP_1, services, "KZ-ESF-098-402", "49000", "СМАЖ-1187");
        UUID carried = subsidies.handedIn(DemoPerson.ZERENDI_2, grain, "KZ-ESF-099-016", "82000", "СМАЖ-1203");
        clock.daysAgo(1, () -> {
            enter(official, paid, services, "СМАЖ-1187", now.minus(Duration.ofDays(PAID)), FIRST);
            enter(
                    official,
                    carried,
                    grain,
                    "СМАЖ-1203",
                    now.minus(Duration.ofDays(CARRIED_OVER)),
                    new BigDecimal("1640000"));
            enter(official, sold, bereke, "СМАЖ-2041", now.minus(Duration.ofDays(2)), new BigDecimal("2368000"));
            LocalDate today = LocalDate.now(clock);
            IntStream.rangeClosed(today.getYear(), LocalDate.now(clock.ofNow()).getYear())
                    .forEach(year -> office.setMoney(official, MILK, year, FIRST.add(LEFT), inJanuary(), null));
            office.pay(official, MILK, UUID.randomUUID(), paid, FIRST, today, "ҚТ-0318");
            office.offer(official, MILK, UUID.randomUUID(), carried, LEFT);
            own.decline(people.actor(DemoPerson.ZERENDI_2), carried);
            office.offer(official, MILK, UUID.randomUUID(), sold, LEFT);
        });
    }

    private void enter(
            Actor official, UUID application, UUID cooperative, String number, Instant placedAt, BigDecimal due) {
        waiting.enter(
                official.accountId(),
                new Entry(application, cooperative, EDITION, MILK + "-" + number, AKMOLA, ZERENDI, placedAt, due));
    }

    private static List<BigDecimal> inJanuary() {
        var plan = new ArrayList<>(Collections.nCopies(MONTHS, BigDecimal.ZERO));
        plan.set(0, FIRST.add(LEFT));
        return plan;
    }
}
