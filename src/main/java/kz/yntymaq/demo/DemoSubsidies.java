package kz.yntymaq.demo;

import static kz.yntymaq.demo.DemoApplications.with;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The milk subsidy of a co-operative of the demonstration: one sale handed in elsewhere, the next being prepared. */
@Component
@Profile("demo")
class DemoSubsidies {

    private static final String MILK = "MILK";
    private static final long HANDED_IN = 20;

    private final DemoPeople people;
    private final DemoClock clock;
    private final Programmes programmes;
    private final Applications applications;
    private final DemoApplications drafts;
    private final ApplicationDocuments documents;
    private final Submission submission;

    DemoSubsidies(
            DemoPeople people,
            DemoClock clock,
            Programmes programmes,
            Applications applications,
            DemoApplications drafts,
            ApplicationDocuments documents,
            Submission submission) {
        this.people = people;
        this.clock = clock;
        this.programmes = programmes;
        this.applications = applications;
        this.drafts = drafts;
        this.documents = documents;
        this.submission = submission;
    }

    /** @param cooperative whose chair is {@link DemoPerson#CHAIR} @return the sale that was handed in */
    UUID milk(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        UUID sold = handedIn(DemoPerson.CHAIR, cooperative, "KZ-ESF-104-118", "118400", "СМАЖ-2041");
        clock.daysAgo(
                2,
                () -> prepared(
                        chair,
                        cooperative,
                        "KZ-ESF-104-131",
                        "96250",
                        LocalDate.now(clock).minusDays(9)));
        return sold;
    }

    /** A sale that was handed in elsewhere. @param number under which it was registered there */
    UUID handedIn(DemoPerson person, UUID cooperative, String invoice, String kilograms, String number) {
        Actor chair = people.actor(person);
        var made = new AtomicReference<UUID>();
        clock.daysAgo(lastDayOfTheWindow(), () -> {
            LocalDate today = LocalDate.now(clock);
            UUID id = prepared(chair, cooperative, invoice, kilograms, today.minusDays(12));
            drafts.fill(chair, id, "state", with(Map.of("STATE_NUMBER", number, "STATE_DAY", today.toString())));
            submission.handedIn(chair, id, drafts.versionOfChair(id, chair));
            made.set(id);
        });
        return Objects.requireNonNull(made.get());
    }

    /** Days ago: the window is closed at the turn of the year. */
    private long lastDayOfTheWindow() {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.minusDays(HANDED_IN);
        IntakeWindow window = programmes.editionInForce(MILK, today).content().window();
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
                        "VILLAGE",
                        DemoWish.MILK.village(),
                        "POINT_NUMBER",
                        "KZ-С-204",
                        "IBAN",
                        "KZ86125KZT1001300335")));
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
                                "NAME", "Бекұлов Асан",
                                "NUMBER", "820101309013",
                                "COWS", "28",
                                "KIND", "HOUSEHOLD"))));
        Map<String, String> conclusion = Map.of(
                "POSITIVE", "yes",
                "CONCLUSION_DAY", paid.minusMonths(8).toString(),
                "REVOKED", "no",
                "SUSPENDED", "no");
        drafts.fill(chair, id, "conclusion", with(conclusion));
        drafts.fill(chair, id, "conclusion", with(conclusion)); // its day is asked once it is said to be there
        for (String document : List.of("MONEY_CAME", "MEMBERS_BASIS")) {
            documents.add(chair, id, document, "құжат.pdf", new ByteArrayResource(DemoPaper.pdf()));
        }
        return id;
    }
}
