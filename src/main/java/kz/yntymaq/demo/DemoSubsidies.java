package kz.yntymaq.demo;

import static kz.yntymaq.demo.DemoProject.with;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.HandingIn;
import kz.yntymaq.demo.DemoProject.Wish;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The milk subsidy of a co-operative of the demonstration: one sale approved, one that the office looks at, the next being prepared. */
@Component
@Profile("demo")
class DemoSubsidies {

    private static final String MILK = "MILK";
    private static final String PASSPORT = "P08";
    private static final long HANDED_IN = 20;

    private static final long RECORDED = 1;

    /** Days since the commission gave its conclusion. */
    private static final long CONCLUDED = DemoCooperatives.REGISTERED - 3;

    /** Days from the handing in to the inspection: the clock may begin only after a weekend and days off. */
    private static final long TO_INSPECTION = 6;

    private final DemoPeople people;
    private final DemoClock clock;
    private final Programmes programmes;
    private final Applications applications;
    private final DemoApplications drafts;
    private final ApplicationDocuments documents;
    private final HandingIn handing;
    private final DemoDepartment office;

    DemoSubsidies(
            DemoPeople people,
            DemoClock clock,
            Programmes programmes,
            Applications applications,
            DemoApplications drafts,
            ApplicationDocuments documents,
            HandingIn handing,
            DemoDepartment office) {
        this.people = people;
        this.clock = clock;
        this.programmes = programmes;
        this.applications = applications;
        this.drafts = drafts;
        this.documents = documents;
        this.handing = handing;
        this.office = office;
    }

    /** @param cooperative whose chair is {@link DemoPerson#CHAIR} @return the sale that was approved */
    UUID milk(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        UUID sold = approved(DemoPerson.CHAIR, cooperative, "KZ-ESF-104-118", "118400", "СМАЖ-2041", HANDED_IN);
        clock.daysAgo(lastDayOfTheWindow(MILK, 1), () -> {
            LocalDate today = LocalDate.now(clock);
            handedIn(chair, prepared(chair, cooperative, "KZ-ESF-104-124", "87300", today.minusDays(10)), "СМАЖ-2187");
        });
        clock.daysAgo(
                0,
                () -> prepared(
                        chair,
                        cooperative,
                        "KZ-ESF-104-131",
                        "96250",
                        LocalDate.now(clock).minusDays(9)));
        return sold;
    }

    /**
     * A sale that was handed in elsewhere and that the department approved, so that it waits for its money.
     *
     * @param number under which it was registered there
     * @param ago days
     */
    UUID approved(DemoPerson person, UUID cooperative, String invoice, String kilograms, String number, long ago) {
        Actor chair = people.actor(person);
        var made = new AtomicReference<UUID>();
        clock.daysAgo(lastDayOfTheWindow(MILK, ago), () -> {
            drafts.decide(chair, cooperative, MILK, "9000000", "Тапсырылған сүттің субсидиясы");
            UUID id = prepared(
                    chair, cooperative, invoice, kilograms, LocalDate.now(clock).minusDays(12));
            handedIn(chair, id, number);
            office.approve(id);
            made.set(id);
        });
        return Objects.requireNonNull(made.get());
    }

    /**
     * Four tank lorries by passport 8: one waits to be inspected, of another the chair is heard before a refusal, of the third
     * half is given back, and it waits for its money, the last was approved and awaits its contract.
     */
    void tankLorries(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        List<UUID> ids = new ArrayList<>();
        clock.daysAgo(lastDayOfTheWindow(PASSPORT, HANDED_IN), () -> {
            drafts.decide(chair, cooperative, PASSPORT, "8000000", "Сүт таситын төрт көліктің құнын өтеу");
            for (String number : List.of("СМАЖ-8-114", "СМАЖ-8-115", "СМАЖ-8-116", "СМАЖ-8-117")) {
                UUID id = tankLorry(chair, cooperative, "KZ-ESF-8-" + number);
                handedIn(chair, id, number);
                office.accept(id);
                ids.add(id);
            }
        });
        clock.daysAgo(lastDayOfTheWindow(PASSPORT, HANDED_IN) - TO_INSPECTION, () -> {
            office.inspect(ids.get(2), true);
            office.raise(ids.get(2));
            office.approve(ids.get(2));
            office.contract(ids.get(2));
            office.inspect(ids.get(3), true);
        });
        clock.daysAgo(2, () -> office.inspect(ids.get(1), false));
        clock.daysAgo(1, () -> {
            office.hear(ids.get(1));
            office.approve(ids.get(3));
        });
    }

    /** What the department has on record: the conclusion on which a co-operative rests, and a sale whose co-operative is suspended since. */
    void recorded(UUID cooperative, UUID sale) {
        clock.daysAgo(RECORDED, () -> {
            office.conclude(cooperative, concluded());
            office.breach(sale);
        });
    }

    private LocalDate concluded() {
        return LocalDate.now(clock.ofNow()).minusDays(CONCLUDED);
    }

    private UUID tankLorry(Actor chair, UUID cooperative, String invoice) {
        UUID id = applications.startOrContinue(chair, cooperative, PASSPORT);
        String year = String.valueOf(LocalDate.now(clock).getYear());
        drafts.fill(
                chair,
                id,
                "project",
                with(Map.of(
                        "VILLAGE", Wish.MILK.village(),
                        "CODE", "01.41",
                        "STATE_OWNED", "yes",
                        "ACTIVE", "yes",
                        "NOT_PAID_TWICE", "yes",
                        "BORROWED", "no",
                        "VAT_PAYER", "no")));
        drafts.fill(
                chair,
                id,
                "items",
                GivenAnswers.NONE.withRows(
                        "ITEMS",
                        List.of(Map.of(
                                "POSITION", "4_1",
                                "UNITS", "1",
                                "COST", "7500000",
                                "VAT", "0",
                                "MADE", year,
                                "BOUGHT", year,
                                "NEW", "yes",
                                "INVOICE", invoice,
                                "SELLER", "960540000016"))));
        for (String document : List.of("PUT_IN_USE", "SALE", "HANDED_OVER", "OWN_ACCOUNT", "MEMBERS_LIST")) {
            documents.add(chair, id, document, "құжат.pdf", new ByteArrayResource(DemoAnswers.pdf()));
        }
        return id;
    }

    private void handedIn(Actor chair, UUID id, String number) {
        handing.handedIn(chair, id, drafts.versionOfChair(id, chair), new Elsewhere(number, clock.instant()));
    }

    /** Days ago: the window is closed at the turn of the year. */
    private long lastDayOfTheWindow(String programme, long ago) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.minusDays(ago);
        IntakeWindow window =
                programmes.editionInForce(programme, today).content().window();
        while (window != null && !window.isOpenOn(day)) {
            day = day.minusDays(1);
        }
        return ChronoUnit.DAYS.between(day, today);
    }

    private UUID prepared(Actor chair, UUID cooperative, String invoice, String kilograms, LocalDate paid) {
        UUID id = applications.startOrContinue(chair, cooperative, MILK);
        drafts.fill(
                chair,
                id,
                "cooperative",
                with(Map.of(
                        "VILLAGE", Wish.MILK.village(), "POINT_NUMBER", "KZ-С-204", "IBAN", "KZ86125KZT1001300335")));
        drafts.fill(
                chair,
                id,
                "sale",
                with(Map.of(
                                "PLANT", "«Көкше сүт» ЖШС",
                                "PLANT_BIN", "960540000016",
                                "PLANT_NUMBER", "KZ-С-017",
                                "KG", kilograms))
                        .withRows(
                                "INVOICES",
                                List.of(Map.of(
                                        "NUMBER",
                                        invoice,
                                        "ISSUED",
                                        paid.minusDays(14).toString(),
                                        "TURNOVER",
                                        paid.minusDays(14).toString(),
                                        "PAID",
                                        paid.toString(),
                                        "KG",
                                        kilograms,
                                        "TOTAL",
                                        "26000000"))));
        drafts.fill(
                chair,
                id,
                "members",
                GivenAnswers.NONE.withRows(
                        "MEMBERS",
                        List.of(Map.of(
                                "NAME", "Бекұлов Асан Серікұлы",
                                "NUMBER", "820101309013",
                                "COWS", "28",
                                "KIND", "HOUSEHOLD"))));
        Map<String, String> conclusion = Map.of(
                "POSITIVE", "yes",
                "CONCLUSION_DAY", concluded().toString(),
                "REVOKED", "no",
                "SUSPENDED", "no");
        drafts.fill(chair, id, "conclusion", with(conclusion));
        drafts.fill(chair, id, "conclusion", with(conclusion)); // its day is asked once it is said to be there
        for (String document : List.of("MONEY_CAME", "MEMBERS_BASIS")) {
            documents.add(chair, id, document, "құжат.pdf", new ByteArrayResource(DemoAnswers.pdf()));
        }
        return id;
    }
}
