package kz.yntymaq.support;

import java.time.Instant;
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
import kz.yntymaq.support.Fixtures.Made;

/** Prepares applications for subsidies through the services, and keeps them as handed in. */
public final class Subsidies {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Applications applications;
    private final ApplicationDocuments documents;
    private final HandingIn handing;

    Subsidies(Applications applications, ApplicationDocuments documents, HandingIn handing) {
        this.applications = applications;
        this.documents = documents;
        this.handing = handing;
    }

    /** A complete draft for 12,345 kg of milk, sold in October 2026. */
    public UUID milk(Actor chair, Made cooperative, String invoice) {
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
