package kz.yntymaq.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.kinship.Kinships;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.sale.Sales;
import kz.yntymaq.cooperative.share.opening.OpeningImports;
import kz.yntymaq.demo.DemoFoundings.Past;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps members busy: bodies that have something to do, relatives, an exclusion, a share for sale, a register that was read in. */
@Component
@Profile("demo")
class DemoBodies {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final BigDecimal SHARE = new BigDecimal("150000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoCooperatives cooperatives;
    private final Memberships memberships;
    private final Bodies bodies;
    private final BoardMeetings meetings;
    private final Revisions revisions;
    private final CooperativeViews pages;
    private final OpeningImports imports;
    private final Kinships kinships;
    private final Exclusions exclusions;
    private final Sales sales;
    private final DemoEndings endings;
    private final JdbcClient jdbc;

    DemoBodies(
            DemoPeople people,
            DemoClock clock,
            DemoCooperatives cooperatives,
            Memberships memberships,
            Bodies bodies,
            BoardMeetings meetings,
            Revisions revisions,
            CooperativeViews pages,
            OpeningImports imports,
            Kinships kinships,
            Exclusions exclusions,
            Sales sales,
            DemoEndings endings,
            JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.bodies = bodies;
        this.meetings = meetings;
        this.revisions = revisions;
        this.pages = pages;
        this.imports = imports;
        this.kinships = kinships;
        this.exclusions = exclusions;
        this.sales = sales;
        this.endings = endings;
        this.jdbc = jdbc;
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
                                        new BoardMeetings.Question("Қойманы жалға алу", 1),
                                        new BoardMeetings.Question("Қойманы кепілге беру", 2, true))),
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
        UUID id = cooperatives.registered(
                new Past(388, 3, false),
                "Сайрам қызметі",
                Set.of(ActivityKind.SERVICE),
                "615255100",
                "40000112",
                DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM,
                DemoPerson.SAYRAM_1,
                DemoPerson.SAYRAM_3,
                DemoPerson.CHAIR_OF_GREENHOUSES);
        endings.death(id, DemoPerson.SAYRAM_1, DemoPerson.SAYRAM_3);
    }

    /** Water in Burabay: a chair alone, and since last week eleven members. */
    private void eleven() {
        Actor chair = people.actor(DemoPerson.BURABAY_1);
        UUID id = cooperatives.registered(
                new Past(148, 3, false),
                "Бурабай суы",
                Set.of(ActivityKind.WATER, ActivityKind.IRRIGATION),
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
        endings.excluded(id, DemoPerson.BURABAY_1, DemoPerson.SAYRAM_2);
        endings.joined(id, DemoPerson.BURABAY_1, DemoPerson.ZERENDI_4, 20);
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
        endings.associate(id, DemoPerson.BURABAY_1, DemoPerson.FARMER);
    }

    private LocalDate daysAgo(long days) {
        return LocalDate.ofInstant(clock.ofNow().instant(), clock.getZone()).minusDays(days);
    }

    /** Of a co-operative with three founders, whose chair reads in the register that was kept on paper before. */
    void readIn(UUID id, DemoPerson keeper) {
        Actor chair = people.actor(keeper);
        clock.daysAgo(60, () -> {
            String on = DAY.format(LocalDate.now(clock).minusDays(20));
            List<String> names = jdbc.sql("""
                    select concat_ws(' ', a.family_name, a.given_name, a.patronymic) from share_member s
                      join membership m on m.id = s.membership_id join account_v a on a.id = m.account_id
                     where s.cooperative_id = ? order by s.number""").param(id).query(String.class).list();
            String file = String.join(
                    "\n",
                    "ЖСН немесе мүше нөмірі;Аты-жөні;Жарна түрі;Ақша немесе мүлік;Сома, теңге;Енгізілген күні;Қандай мүлік;Кім бағалады",
                    "1;" + names.get(0) + ";пай жарнасы;ақша;150 000;" + on,
                    "1;" + names.get(0) + ";қосымша жарна;ақша;25 000,50;" + on,
                    "2;" + names.get(1) + ";пай жарнасы;ақша;100 000;" + on,
                    "2;" + names.get(1) + ";кіру жарнасы;ақша;5 000;" + on,
                    "3;" + names.get(2) + ";пай жарнасы;мүлік;150 000;" + on + ";Шөп шапқыш;Басқарма, № 1 хаттама");
            UUID read = imports.upload(chair, id, "пай-тізілімі.csv", file.getBytes(StandardCharsets.UTF_8));
            imports.confirm(chair, id, read, Set.of(), UUID.randomUUID());
        });
    }

    /** Two declare relatives among the members: one is confirmed, the other disputed. */
    void relatives(UUID id) {
        clock.daysAgo(12, () -> {
            declare(id, DemoPerson.ZERENDI_1, DemoPerson.ZERENDI_2, "HALF_SIBLING");
            declare(id, DemoPerson.ZERENDI_3, DemoPerson.CHAIR, "GRANDCHILD");
        });
        clock.daysAgo(11, () -> {
            answer(id, DemoPerson.ZERENDI_2, true);
            answer(id, DemoPerson.CHAIR, false);
        });
    }

    private void declare(UUID id, DemoPerson one, DemoPerson other, String kind) {
        kinships.declare(people.actor(one), id, nameOf(people.actor(other)), null, kind, UUID.randomUUID());
    }

    private void answer(UUID id, DemoPerson relative, boolean confirmed) {
        Actor person = people.actor(relative);
        UUID kinship = jdbc.sql("select id from kinship where cooperative_id = ? and relative_id = ?")
                .params(id, person.accountId())
                .query(UUID.class)
                .single();
        kinships.answer(person, id, kinship, confirmed, UUID.randomUUID());
    }

    private String nameOf(Actor person) {
        return jdbc.sql("select concat_ws(' ', family_name, given_name, patronymic) from account_v where id = ?")
                .param(person.accountId())
                .query(String.class)
                .single();
    }

    /** Proposed five days ago; the member has answered, so that a meeting may decide. */
    void exclusion(UUID cooperative) {
        Actor member = people.actor(DemoPerson.ZERENDI_3);
        var made = new UUID[1];
        clock.daysAgo(
                5,
                () -> made[0] = exclusions.propose(
                        people.actor(DemoPerson.CHAIR),
                        cooperative,
                        new Exclusions.Proposal(
                                membership(cooperative, member),
                                "Жарғының 8-тармағы",
                                "Мүше пай жарнасын мерзімінде енгізбеді, жазбаша ескерту 1 қарашада берілді."),
                        UUID.randomUUID()));
        clock.daysAgo(
                3,
                () -> exclusions.answer(
                        member,
                        cooperative,
                        made[0],
                        "Бұзауларды сатқаннан кейін, желтоқсанда енгіземін. Мерзімді ұзартуды сұраймын.",
                        UUID.randomUUID()));
    }

    /** Two days ago a member offered a part of the share to another. */
    void sale(UUID cooperative) {
        Actor seller = people.actor(DemoPerson.ZERENDI_1);
        UUID buyer = membership(cooperative, people.actor(DemoPerson.ZERENDI_2));
        clock.daysAgo(
                2,
                () -> sales.offer(
                        seller,
                        cooperative,
                        new Sales.Wish(new BigDecimal("60000"), new BigDecimal("65000"), buyer, null),
                        UUID.randomUUID()));
    }

    private UUID membership(UUID cooperative, Actor person) {
        return requireNonNull(pages.findVisibleTo(person, cooperative).mine()).membershipId();
    }
}
