package kz.yntymaq.demo.scene;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.incident.IncidentKind;
import kz.yntymaq.incident.Incidents;
import kz.yntymaq.mydata.withdrawal.Wish;
import kz.yntymaq.mydata.withdrawal.Withdrawals;
import kz.yntymaq.office.confirming.NameCorrections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A consent that is being taken back, a name that waits for an official, an incident that is closed and one that is not. */
@Component
@Profile("demo")
@Order(1)
class DemoMyData implements DemoScene {

    private static final long WITHDRAWN = 5;
    private static final long RENAMED = 2;
    private static final long CLOSED = 40;
    private static final long TOLD = 39;
    private static final long OPEN = 1;

    private final Withdrawals withdrawals;
    private final NameCorrections names;
    private final Incidents incidents;
    private final DemoPeople people;
    private final DemoClock clock;

    DemoMyData(
            Withdrawals withdrawals, NameCorrections names, Incidents incidents, DemoPeople people, DemoClock clock) {
        this.withdrawals = withdrawals;
        this.names = names;
        this.incidents = incidents;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void play() {
        UUID[] closed = new UUID[1];
        clock.daysAgo(
                CLOSED,
                () -> closed[0] = open(
                        "Кооператив мүшелерінің тізімі қате мекенжайға жіберілді",
                        "аты-жөні мен телефон нөмірлері",
                        12));
        clock.daysAgo(TOLD, () -> {
            add(closed[0], IncidentKind.AUTHORITY_TOLD, "Электрондық пошта арқылы хат жіберілді", null);
            add(closed[0], IncidentKind.PEOPLE_TOLD, "Кооператив мүшелеріне қоңырау шалынды", 12);
            add(closed[0], IncidentKind.MEASURE, "Хатты алушы тізімді жойғанын растады", null);
            add(closed[0], IncidentKind.CLOSED, "Тізім енді ешкімде жоқ", null);
        });
        clock.daysAgo(
                WITHDRAWN,
                () -> withdrawals.ask(people.actor(DemoPerson.ZERENDI_1).accountId(), Wish.WITHDRAW));
        clock.daysAgo(
                RENAMED,
                () -> names.ask(people.actor(DemoPerson.KUSEP_2), new PersonName("Ысқақова", "Бибігүл", null)));
        clock.daysAgo(OPEN, () -> open("Әкімдіктегі компьютер жүйеден шықпай қалдырылған", "өтінім құжаттары", null));
    }

    private UUID open(String what, String data, @Nullable Integer count) {
        return incidents.open(
                administrator(), new Incidents.Noticed(what, LocalDate.now(clock), data, count), UUID.randomUUID());
    }

    private void add(UUID incident, IncidentKind kind, String words, @Nullable Integer count) {
        incidents.add(
                administrator(),
                incident,
                new Incidents.Added(kind, LocalDate.now(clock), words, count),
                UUID.randomUUID());
    }

    private Actor administrator() {
        return people.actor(DemoPerson.ADMINISTRATOR);
    }
}
