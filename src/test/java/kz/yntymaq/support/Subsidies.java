package kz.yntymaq.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.HandingIn;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.InspectionPhotos;
import kz.yntymaq.review.inspection.Inspections;
import kz.yntymaq.review.inspection.Inspections.Seen;
import kz.yntymaq.support.Fixtures.Made;

/** Prepares applications for subsidies through the services, and keeps them as handed in. */
public final class Subsidies {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Applications applications;
    private final ApplicationDocuments documents;
    private final HandingIn handing;
    private final Reviews reviews;
    private final Inspections inspections;
    private final InspectionPhotos photos;
    private final Decided decided;

    Subsidies(
            Applications applications,
            ApplicationDocuments documents,
            HandingIn handing,
            Reviews reviews,
            Inspections inspections,
            InspectionPhotos photos,
            Decided decided) {
        this.applications = applications;
        this.documents = documents;
        this.handing = handing;
        this.reviews = reviews;
        this.inspections = inspections;
        this.photos = photos;
        this.decided = decided;
    }

    /** Two who look at what was bought. */
    public static final List<Inspector> TWO =
            List.of(new Inspector("Сәдуақасов Мұрат", "бас маман"), new Inspector("Ким Виктория", "маман"));

    /** A complete draft for 12,345 kg of milk, sold in October 2026. */
    public UUID milk(Actor chair, Made cooperative, String invoice) {
        decided.on(chair, cooperative.id(), "MILK");
        UUID id = applications.startOrContinue(chair, cooperative.id(), "MILK");
        Map<String, String> conclusion =
                Map.of("POSITIVE", "yes", "CONCLUSION_DAY", "2026-02-01", "REVOKED", "no", "SUSPENDED", "no");
        fill(
                chair,
                id,
                "cooperative",
                given(Map.of(
                        "VILLAGE", Places.ZERENDI_VILLAGE, "POINT_NUMBER", "KZ-1", "IBAN", "KZ86125KZT1001300335")));
        fill(
                chair,
                id,
                "members",
                GivenAnswers.NONE.withRows(
                        "MEMBERS",
                        List.of(Map.of(
                                "NAME",
                                "Сейтова А.",
                                "NUMBER",
                                Iins.next(),
                                "COWS",
                                "12",
                                "KIND",
                                "HOUSEHOLD",
                                "SOMATIC",
                                "yes"))));
        fill(
                chair,
                id,
                "sale",
                given(Map.of("PLANT", "Сүт зауыты", "PLANT_BIN", "960540000013", "PLANT_NUMBER", "KZ-2", "KG", "12345"))
                        .withRows(
                                "INVOICES",
                                List.of(Map.of(
                                        "NUMBER",
                                        invoice,
                                        "ISSUED",
                                        "2026-10-01",
                                        "TURNOVER",
                                        "2026-10-01",
                                        "PAID",
                                        "2026-10-15",
                                        "KG",
                                        "12345",
                                        "TOTAL",
                                        "2469000"))));
        fill(chair, id, "conclusion", given(conclusion));
        fill(chair, id, "conclusion", given(conclusion)); // the day is asked once the conclusion is said to be there
        attach(chair, id, List.of("MONEY_CAME", "MEMBERS_BASIS"));
        return id;
    }

    /** A complete draft for a tank lorry of 7,500,000 tenge, bought this year. */
    public UUID tankLorry(Actor chair, Made cooperative, String invoice) {
        decided.on(chair, cooperative.id(), "P08");
        UUID id = applications.startOrContinue(chair, cooperative.id(), "P08");
        fill(
                chair,
                id,
                "project",
                given(Map.of(
                        "VILLAGE",
                        Places.ZERENDI_VILLAGE,
                        "CODE",
                        "01.41",
                        "STATE_OWNED",
                        "yes",
                        "ACTIVE",
                        "yes",
                        "NOT_PAID_TWICE",
                        "yes",
                        "BORROWED",
                        "no",
                        "VAT_PAYER",
                        "no")));
        fill(
                chair,
                id,
                "items",
                GivenAnswers.NONE.withRows(
                        "ITEMS",
                        List.of(Map.of(
                                "POSITION",
                                "4_1",
                                "UNITS",
                                "1",
                                "COST",
                                "7500000",
                                "VAT",
                                "0",
                                "MADE",
                                "2026",
                                "BOUGHT",
                                "2026",
                                "NEW",
                                "yes",
                                "INVOICE",
                                invoice,
                                "SELLER",
                                "960540000013"))));
        attach(chair, id, List.of("PUT_IN_USE", "SALE", "HANDED_OVER", "OWN_ACCOUNT", "MEMBERS_LIST"));
        return id;
    }

    /** A tank lorry that was handed in and whose papers the official of the oblast found complete: it waits to be inspected. */
    public UUID accepted(Actor chair, Actor official, Made cooperative, String invoice) {
        UUID id = tankLorry(chair, cooperative, invoice);
        handedIn(chair, id, TestClock.START);
        reviews.completeDocumentCheck(official, id, UUID.randomUUID(), version(chair, id));
        return id;
    }

    /** The same, inspected with a photograph on a day. @param fits whether it is what was applied for */
    public UUID inspected(Actor chair, Actor official, Made cooperative, String invoice, LocalDate day, boolean fits) {
        UUID id = accepted(chair, official, cooperative, invoice);
        photos.add(
                official, id, "сурет.jpg", SampleFiles.resource(SamplePhotos.jpeg(SamplePhotos.quarters(80, 60), 1)));
        inspections.record(official, id, UUID.randomUUID(), version(chair, id), found(day, TWO, fits, false));
        return id;
    }

    /** What is found of a tank lorry. @param vouched whether people of one name are different people */
    public static Inspections.Finding found(LocalDate day, List<Inspector> who, boolean fits, boolean vouched) {
        return new Inspections.Finding(
                day,
                "Кооператив төрағасы",
                who,
                List.of(new Seen(RecordedValue.words("Сүт тасушы"), fits, "Көлікті көрдік.")),
                "№ 3 диск",
                vouched);
    }

    /** Keeps a draft as handed in at a moment, under a number of its own. */
    public void handedIn(Actor chair, UUID id, Instant registered) {
        handing.handedIn(chair, id, version(chair, id), new Elsewhere("ГИСС-Т-" + COUNT.incrementAndGet(), registered));
    }

    /** The version of an application that its chair sees. */
    public int version(Actor chair, UUID id) {
        return applications.findOfChair(chair, id).getVersion();
    }

    private void attach(Actor chair, UUID id, List<String> papers) {
        for (String paper : papers) {
            documents.add(chair, id, paper, "қағаз.pdf", SampleFiles.resource(SampleFiles.pdf()));
        }
    }

    private void fill(Actor chair, UUID id, String page, GivenAnswers answers) {
        applications.fill(chair, id, version(chair, id), page, answers);
    }

    private static GivenAnswers given(Map<String, String> answers) {
        GivenAnswers given = GivenAnswers.NONE;
        for (var answer : answers.entrySet()) {
            given = given.with(answer.getKey(), answer.getValue());
        }
        return given;
    }
}
