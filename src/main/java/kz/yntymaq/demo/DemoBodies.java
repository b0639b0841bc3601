package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.body.BoardMeetings;
import kz.yntymaq.cooperative.body.Bodies;
import kz.yntymaq.cooperative.body.Body;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.demo.DemoFoundings.Past;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Co-operatives of the demonstration whose bodies have something to do. */
@Component
@Profile("demo")
class DemoBodies {

    private static final BigDecimal SHARE = new BigDecimal("150000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoCooperatives cooperatives;
    private final Memberships memberships;
    private final Bodies bodies;
    private final BoardMeetings meetings;
    private final Revisions revisions;
    private final CooperativeViews pages;

    DemoBodies(
            DemoPeople people,
            DemoClock clock,
            DemoCooperatives cooperatives,
            Memberships memberships,
            Bodies bodies,
            BoardMeetings meetings,
            Revisions revisions,
            CooperativeViews pages) {
        this.people = people;
        this.clock = clock;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.bodies = bodies;
        this.meetings = meetings;
        this.revisions = revisions;
        this.pages = pages;
    }

    void fill() {
        board();
        withoutMeeting();
        eleven();
    }

    /** Supplies in Sayram: a board of three whose term ends soon, and a revision commission of one. */
    private void board() {
        UUID id = cooperatives.registered(
                new Past(345, 1, true),
                "Сайрам жабдығы",
                Set.of(ActivityKind.SUPPLY),
                "615255100",
                "40000101",
                DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM,
                DemoPerson.SAYRAM_1,
                DemoPerson.SAYRAM_2,
                DemoPerson.SAYRAM_3,
                DemoPerson.SAYRAM_4);
        clock.daysAgo(60, () -> {
            UUID inspector = people.actor(DemoPerson.SAYRAM_4).accountId();
            bodies.elect(
                    people.actor(DemoPerson.SAYRAM_1),
                    id,
                    new Bodies.Elected(Body.REVISION, Set.of(inspector), null, null),
                    new MeetingDecision(daysAgo(62), 4, 4, 0, 0),
                    UUID.randomUUID());
        });
        worked(id);
    }

    /** The board met five weeks ago, and the commission has looked at the first half of the year. */
    private void worked(UUID id) {
        Set<UUID> there = Set.of(
                people.actor(DemoPerson.SAYRAM_1).accountId(),
                people.actor(DemoPerson.SAYRAM_2).accountId());
        clock.daysAgo(
                34,
                () -> meetings.record(
                        people.actor(DemoPerson.SAYRAM_1),
                        id,
                        new BoardMeetings.Held(
                                daysAgo(35),
                                "Кооператив кеңсесі",
                                there,
                                List.of(
                                        new BoardMeetings.Question("Көктемгі тыңайтқышты ортақ сатып алу", 2),
                                        new BoardMeetings.Question("Қойманы жалға алу", 1))),
                        UUID.randomUUID()));
        clock.daysAgo(
                21,
                () -> revisions.report(
                        people.actor(DemoPerson.SAYRAM_4),
                        id,
                        new Revisions.Report(
                                daysAgo(200),
                                daysAgo(30),
                                daysAgo(21),
                                "Пайлар кітабы мен сатып алу құжаттары қаралды. Кемшілік табылған жоқ."),
                        UUID.randomUUID()));
    }

    /** Services in Sayram: no general meeting for more than a year. */
    private void withoutMeeting() {
        cooperatives.registered(
                new Past(388, 3, false),
                "Сайрам қызметі",
                Set.of(ActivityKind.SERVICE),
                "615255100",
                "40000112",
                DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM,
                DemoPerson.SAYRAM_1,
                DemoPerson.SAYRAM_3,
                DemoPerson.CHAIR_OF_GREENHOUSES);
    }

    /** Water in Burabay: a chair alone, and since last week eleven members. */
    private void eleven() {
        Actor chair = people.actor(DemoPerson.BURABAY_1);
        UUID id = cooperatives.registered(
                new Past(148, 3, false),
                "Бурабай суы",
                Set.of(ActivityKind.WATER),
                "117057100",
                "40000123",
                DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY,
                DemoPerson.BURABAY_1,
                DemoPerson.BURABAY_2,
                DemoPerson.CHAIR_OF_BEE_KEEPERS,
                DemoPerson.SAYRAM_1,
                DemoPerson.SAYRAM_2,
                DemoPerson.SAYRAM_3,
                DemoPerson.SAYRAM_4,
                DemoPerson.KUSEP_1,
                DemoPerson.KUSEP_2,
                DemoPerson.ZERENDI_2);
        clock.daysAgo(12, () -> memberships.ask(people.actor(DemoPerson.ZERENDI_3), id, SHARE, UUID.randomUUID()));
        UUID joining = pages.findChairedBy(chair, id).waiting().get(0).membershipId();
        clock.daysAgo(
                10,
                () -> memberships.decide(
                        chair, id, joining, new MeetingDecision(daysAgo(10), 8, 8, 0, 0), UUID.randomUUID()));
        clock.daysAgo(
                8,
                () -> memberships.pay(
                        chair, id, joining, SHARE, new BigDecimal("5000"), daysAgo(8), UUID.randomUUID()));
    }

    private LocalDate daysAgo(long days) {
        return LocalDate.ofInstant(clock.ofNow().instant(), clock.getZone()).minusDays(days);
    }
}
