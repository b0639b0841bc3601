package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.programme.edition.MciYear;
import kz.yntymaq.programme.edition.MciYears;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.fund.Budget;
import kz.yntymaq.programme.fund.LimitKey;
import kz.yntymaq.programme.fund.LimitSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with people, co-operatives and applications at every stage. All or nothing, and
 * before the port is opened: whoever sees the first page can sign in.
 */
@Component
@Profile("demo")
@PropertySource(value = "classpath:demo/settings.properties", encoding = "UTF-8") // a made-up operator and its help
class Demonstration implements SmartLifecycle {

    /** What oblasts may lend in a year, tenge; made up. */
    private static final Map<String, String> LIMITS = Map.of(
            "110000000",
            "1500000000",
            "610000000",
            "2100000000",
            "330000000",
            "900000000",
            "590000000",
            "1200000000",
            "100000000",
            "700000000",
            "350000000",
            "1850000000");

    /** What borrowers of an oblast paid back, tenge; made up. */
    private static final BigDecimal RETURNED = new BigDecimal("120000000");

    /** How many days ago appointments were proposed that still wait. */
    private static final long PROPOSED = 2;

    /** How many days ago the helper got her mandates. */
    private static final long HELPED = 1;

    /** How many days ago the demonstration begins; nothing in it lies earlier. */
    private static final long FIRST_DAY = 150;

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final DemoPeople people;
    private final DemoCooperatives cooperatives;
    private final DemoApplications applications;
    private final DemoHelpers helpers;
    private final DemoPriorities priorities;
    private final DemoDrafts drafts;
    private final DemoSubsidies subsidies;
    private final DemoWaiting waiting;
    private final DemoPersons persons;
    private final DemoMeetings meetings;
    private final DemoFoundings foundings;
    private final DemoShares shares;
    private final DemoBodies bodies;
    private final List<DemoScene> scenes;
    private final LimitSetting limits;
    private final MciYears indexes;
    private final DemoClock clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    Demonstration(
            DemoPeople people,
            DemoCooperatives cooperatives,
            DemoApplications applications,
            DemoHelpers helpers,
            DemoPriorities priorities,
            DemoDrafts drafts,
            DemoSubsidies subsidies,
            DemoWaiting waiting,
            DemoPersons persons,
            DemoMeetings meetings,
            DemoFoundings foundings,
            DemoShares shares,
            DemoBodies bodies,
            List<DemoScene> scenes,
            LimitSetting limits,
            MciYears indexes,
            DemoClock clock,
            TransactionTemplate transaction) {
        this.people = people;
        this.cooperatives = cooperatives;
        this.applications = applications;
        this.helpers = helpers;
        this.priorities = priorities;
        this.drafts = drafts;
        this.subsidies = subsidies;
        this.waiting = waiting;
        this.persons = persons;
        this.meetings = meetings;
        this.foundings = foundings;
        this.shares = shares;
        this.bodies = bodies;
        this.scenes = scenes;
        this.limits = limits;
        this.indexes = indexes;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (!people.areThere()) {
            fillWhole();
        } else {
            people.confirmThoseOfBefore();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void fillWhole() {
        LocaleContextHolder.setLocale(Language.KK.locale());
        try {
            transaction.executeWithoutResult(status -> fill());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        log.info("The demonstration is ready. Its accounts are listed on the sign-in page.");
    }

    private void fill() {
        priorities.load();
        clock.daysAgo(FIRST_DAY, () -> {
            people.register();
            Actor administrator = people.actor(DemoPerson.ADMINISTRATOR);
            IntStream.rangeClosed(
                            Year.now(clock).getValue(), Year.now(clock.ofNow()).getValue())
                    .forEach(year -> {
                        requireIndex(administrator, year);
                        LIMITS.forEach((oblast, tenge) -> limits.allot(
                                administrator,
                                new LimitKey(Programmes.AUYL_AMANATY, oblast, year),
                                new Budget(new BigDecimal(tenge), RETURNED),
                                null));
                    });
        });
        priorities.fill();
        UUID bereke = cooperatives.bereke();
        shares.fill(bereke);
        bodies.relatives(bereke);
        shares.trade(bereke);
        shares.pay(bereke);
        UUID grain = cooperatives.grain();
        UUID services = cooperatives.services();
        bodies.readIn(services, DemoPerson.KUSEP_1);
        // In the order of their days, so that places in the queue follow them.
        persons.approved(DemoPerson.ZERENDI_1, "115630100", bereke, 90);
        applications.approved(cooperatives.supplies(), id -> scenes.forEach(scene -> scene.beforeConclusion(id)));
        applications.refused(grain);
        persons.approved(DemoPerson.KUSEP_1, "115647100", services, 38);
        persons.approved(DemoPerson.CHAIR, "115630100", bereke, 36);
        applications.withdrawn(services);
        UUID honey = cooperatives.honey();
        applications.beforeDecision(honey);
        applications.undecided(honey);
        applications.inCorrection(cooperatives.fruit());
        applications.overdue(grain);
        applications.checked(services);
        persons.refused(grain);
        persons.corrected(grain);
        applications.draft(bereke);
        applications.deleted(bereke);
        waiting.list(subsidies.milk(bereke), bereke, grain, services);
        subsidies.tankLorries(bereke);
        persons.livestock(grain);
        persons.leasing(bereke);
        bodies.exclusion(bereke);
        bodies.sale(bereke);
        meetings.held(bereke);
        foundings.absentee(bereke);
        meetings.called(bereke);
        meetings.open(grain);
        cooperatives.greenhouses();
        cooperatives.store();
        foundings.meet(cooperatives.credit());
        bodies.fill();
        clock.daysAgo(PROPOSED, people::propose);
        clock.daysAgo(PROPOSED, drafts::propose);
        clock.daysAgo(PROPOSED, drafts::pause);
        clock.daysAgo(HELPED, () -> helpers.make(bereke));
        UUID milk = cooperatives.milk();
        clock.daysAgo(HELPED, () -> helpers.prepare(milk));
        scenes.forEach(DemoScene::play);
    }

    /** A year that the portal does not know yet goes on with the index of the last one that it knows. */
    private void requireIndex(Actor administrator, int year) {
        if (indexes.find(year).isPresent()) {
            return;
        }
        MciYear last = indexes.all().get(0);
        indexes.set(
                administrator,
                new MciYears.Setting(
                        year,
                        last.tenge(),
                        "Таныстыру нұсқасы үшін ойдан алынды: %d жылғы АЕК қайталанды".formatted(last.year()),
                        "Придумано для показа: повторён МРП %d года".formatted(last.year()),
                        null,
                        false));
    }
}
