package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.income.IncomeBasis;
import kz.yntymaq.cooperative.income.IncomeDrafts;
import kz.yntymaq.cooperative.income.IncomePayouts;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoCooperatives;
import kz.yntymaq.demo.DemoFoundings.Past;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.voting.Choice;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Net income of last year: a market in Sayram whose meeting distributed it by shares, with dividends of an associated member, of
 * which two were paid; and a draft of another co-operative.
 */
@Component
@Profile("demo")
@Order(10)
class DemoIncome implements DemoScene {

    private static final Past PAST = new Past(402, 3, false);
    private static final long PAID_IN = 396;
    private static final long PUT = 34;
    private static final long HELD = 24;
    private static final int HOUR = 8;
    private static final long PAID = 15;
    private static final long DRAFTED = 6;

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoCooperatives cooperatives;
    private final Shares shares;
    private final Associates associates;
    private final IncomeDrafts drafts;
    private final IncomePayouts payouts;
    private final Meetings meetings;
    private final MeetingConduct conduct;
    private final JdbcClient jdbc;

    DemoIncome(
            DemoPeople people,
            DemoClock clock,
            DemoCooperatives cooperatives,
            Shares shares,
            Associates associates,
            IncomeDrafts drafts,
            IncomePayouts payouts,
            Meetings meetings,
            MeetingConduct conduct,
            JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.cooperatives = cooperatives;
        this.shares = shares;
        this.associates = associates;
        this.drafts = drafts;
        this.payouts = payouts;
        this.meetings = meetings;
        this.conduct = conduct;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        UUID id = cooperatives.registered(
                PAST,
                "Сайрам базары",
                Set.of(ActivityKind.SALE),
                "615255100",
                "40000134",
                DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM,
                DemoPerson.SAYRAM_1,
                DemoPerson.SAYRAM_2,
                DemoPerson.SAYRAM_4,
                DemoPerson.CHAIR_OF_GREENHOUSES,
                DemoPerson.KUSEP_1);
        Actor chair = people.actor(DemoPerson.SAYRAM_1);
        paidIn(id, chair);
        UUID associate = associated(id, chair);
        decided(id, chair, associate);
        clock.daysAgo(PAID, () -> {
            pay(id, chair, associate, "60000");
            pay(id, chair, membership(id, DemoPerson.SAYRAM_2), "40000");
        });
        UUID services = people.cooperative("Сайрам қызметі");
        clock.daysAgo(
                DRAFTED,
                () -> drafts.make(
                        chair,
                        services,
                        lastYear(),
                        new IncomeDrafts.Wish(
                                new BigDecimal("180000"),
                                new BigDecimal("60000"),
                                "Жол талғамайтын көлікті жөндеуге",
                                IncomeBasis.EQUALLY,
                                null,
                                Map.of()),
                        UUID.randomUUID()));
    }

    private void paidIn(UUID id, Actor chair) {
        Map<DemoPerson, String> brought = Map.of(
                DemoPerson.SAYRAM_1, "150000",
                DemoPerson.SAYRAM_2, "150000",
                DemoPerson.SAYRAM_4, "120000",
                DemoPerson.CHAIR_OF_GREENHOUSES, "90000",
                DemoPerson.KUSEP_1, "90000");
        clock.daysAgo(
                PUT + 2,
                () -> brought.forEach((person, tenge) -> shares.record(
                        chair,
                        id,
                        membership(id, person),
                        new Contribution(ShareKind.SHARE, new BigDecimal(tenge), daysAgo(PAID_IN), null),
                        true,
                        UUID.randomUUID())));
    }

    private UUID associated(UUID id, Actor chair) {
        var made = new UUID[1];
        clock.daysAgo(
                PUT + 1,
                () -> made[0] = associates.admit(
                        chair,
                        id,
                        new Associates.Given(
                                "«Сайрам жемшөп» ЖШС",
                                null,
                                new Contract("№ 1", daysAgo(PAID_IN), new BigDecimal("600000"), daysAgo(PAID_IN - 1)),
                                null),
                        new MeetingDecision(daysAgo(PAID_IN + 1), 5, 5, 0, 0),
                        UUID.randomUUID()));
        return made[0];
    }

    private void decided(UUID id, Actor chair, UUID associate) {
        var meeting = new UUID[1];
        clock.daysAgo(PUT, () -> {
            drafts.make(
                    chair,
                    id,
                    lastYear(),
                    new IncomeDrafts.Wish(
                            new BigDecimal("900000"),
                            new BigDecimal("300000"),
                            "Базардың шатырын жөндеуге",
                            IncomeBasis.SHARES,
                            "Жарғының 15-тармағы",
                            Map.of(associate, new BigDecimal("60000"))),
                    UUID.randomUUID());
            meeting[0] = meetings.plan(
                    chair,
                    id,
                    new Meetings.Plan(
                            daysAgo(HELD)
                                    .atTime(HOUR, 0)
                                    .atZone(clock.getZone())
                                    .toInstant(),
                            "Сайрам ауылы, базар кеңсесі",
                            null),
                    UUID.randomUUID());
            drafts.put(chair, id, lastYear(), meeting[0], UUID.randomUUID());
            meetings.call(chair, id, meeting[0]);
        });
        UUID question = jdbc.sql("select question_id from income_proposal where meeting_id = ?")
                .param(meeting[0])
                .query(UUID.class)
                .single();
        List<Actor> there = Stream.of(
                        DemoPerson.SAYRAM_1, DemoPerson.SAYRAM_2, DemoPerson.SAYRAM_4, DemoPerson.CHAIR_OF_GREENHOUSES)
                .map(people::actor)
                .toList();
        clock.daysAgo(HELD, () -> {
            conduct.open(chair, id, meeting[0], chair.accountId(), there.get(1).accountId());
            there.forEach(each -> conduct.attend(each, id, meeting[0]));
            conduct.openQuestion(chair, id, meeting[0], question);
            there.forEach(each -> conduct.cast(each, id, meeting[0], question, Choice.YES));
            conduct.closeQuestion(chair, id, meeting[0], question);
            conduct.close(chair, id, meeting[0]);
            there.subList(0, 2).forEach(each -> conduct.confirm(each, id, meeting[0]));
        });
    }

    private void pay(UUID id, Actor chair, UUID payee, String tenge) {
        payouts.pay(
                chair,
                id,
                lastYear(),
                payee,
                new BigDecimal(tenge),
                new IncomePayouts.How(LocalDate.now(clock), "№ 4 ведомость"),
                UUID.randomUUID());
    }

    /** The year before the last weeks, in which all this happens. */
    private int lastYear() {
        return daysAgo(HELD).getYear() - 1;
    }

    private UUID membership(UUID id, DemoPerson person) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, people.actor(person).accountId())
                .query(UUID.class)
                .single();
    }

    private LocalDate daysAgo(long days) {
        return LocalDate.ofInstant(clock.ofNow().instant(), clock.getZone()).minusDays(days);
    }
}
