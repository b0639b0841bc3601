package kz.yntymaq.demo;

import static kz.yntymaq.demo.DemoProject.with;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.Submission;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** A member of a co-operative who asks for a microcredit for herself, and a co-operative that prepares a leasing. */
@Component
@Profile("demo")
class DemoPersons {

    private final DemoPeople people;
    private final DemoClock clock;
    private final Applicants applicants;
    private final Applications applications;
    private final DemoApplications drafts;
    private final ApplicationDocuments documents;
    private final Submission submission;

    DemoPersons(
            DemoPeople people,
            DemoClock clock,
            Applicants applicants,
            Applications applications,
            DemoApplications drafts,
            ApplicationDocuments documents,
            Submission submission) {
        this.people = people;
        this.clock = clock;
        this.applicants = applicants;
        this.applications = applications;
        this.drafts = drafts;
        this.documents = documents;
        this.submission = submission;
    }

    /** Ten cows of a member, whose documents are being checked. @param cooperative of which she is a member */
    void livestock(UUID cooperative) {
        Actor member = people.actor(DemoPerson.KUSEP_2);
        String bin = Objects.requireNonNull(applicants.facts(cooperative).bin());
        clock.daysAgo(1, () -> {
            UUID id = applications.startOrContinue(member, member.accountId(), "AAP");
            GivenAnswers about = with(Map.of(
                    "CATEGORY", "MEMBER",
                    "COOPERATIVE_BIN", bin,
                    "WITHIN_ACTIVITY", "yes",
                    "VILLAGE", "115647300",
                    "REGISTERED_SINCE", "2019-04-15"));
            drafts.fill(member, id, "person", about);
            drafts.fill(member, id, "person", about); // the co-operative is asked for once she is said to be its member
            drafts.fill(
                    member,
                    id,
                    "purpose",
                    with(Map.of(
                                    "DIRECTION",
                                    "LIVESTOCK",
                                    "PURPOSE",
                                    "Он сауын сиыр сатып алып, сүтін кооперативке өткіземін."))
                            .withRows(
                                    "PURCHASES",
                                    List.of(Map.of(
                                            "ITEM", "Сауын сиыр",
                                            "KIND", "LIVESTOCK",
                                            "QUANTITY", "10",
                                            "UNIT", "HEAD",
                                            "UNIT_PRICE", "680000",
                                            "SELLER", "«Асыл тұқым» ЖШС",
                                            "SELLER_NUMBER", "171040001231"))));
            drafts.fill(
                    member,
                    id,
                    "amount",
                    with(Map.of("AMOUNT", "6500000", "TERM", "60", "GRACE", "12", "OWN_MONEY", "300000")));
            GivenAnswers plan = with(Map.of(
                            "JOBS_NOW", "1",
                            "JOBS_PLANNED", "3",
                            "SEASONAL", "yes",
                            "PLAN", "Жылына 36 тонна сүтті кооперативке өткіземін."))
                    .withRows("SALES", List.of(milk("NOW", "2025", "10000"), milk("AFTER", "2027", "36000")))
                    .withRows(
                            "JOB_MONTHS",
                            List.of(
                                    Map.of("MONTH", "JULY", "NOW", "2", "AFTER", "5"),
                                    Map.of("MONTH", "AUGUST", "NOW", "2", "AFTER", "5")));
            drafts.fill(member, id, "plan", plan);
            drafts.fill(member, id, "plan", plan); // the months are asked for once the work is said to change with them
            drafts.fill(
                    member,
                    id,
                    "collateral",
                    GivenAnswers.NONE.withRows(
                            "COLLATERAL",
                            List.of(Map.of(
                                    "KIND", "DWELLING",
                                    "LOCATION", "OTHER",
                                    "DESCRIPTION", "Үй, 96 шаршы метр",
                                    "VALUE", "9800000"))));
            for (String document : List.of("CONSENT", "TITLE_OF_PLEDGE", "FORM_2")) {
                documents.add(member, id, document, "құжат.pdf", new ByteArrayResource(DemoAnswers.pdf()));
            }
            submission.submit(member, id, UUID.randomUUID(), drafts.versionOfChair(id, member));
        });
    }

    private static Map<String, String> milk(String when, String year, String litres) {
        return Map.of(
                "WHEN", when, "YEAR", year, "PRODUCT", "сүт", "VOLUME", litres, "UNIT", "LITRE", "UNIT_PRICE", "180");
    }

    /** A tank lorry for milk, not yet sent. @param cooperative whose chair is {@link DemoPerson#CHAIR} */
    void leasing(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        clock.daysAgo(1, () -> {
            UUID id = applications.startOrContinue(chair, cooperative, "AAL");
            drafts.fill(
                    chair,
                    id,
                    "purpose",
                    with(Map.of("DIRECTION", "PROCESSING", "PURPOSE", "Мүшелердің сүтін зауытқа жеткіземіз."))
                            .withRows(
                                    "PURCHASES",
                                    List.of(Map.of(
                                            "ITEM",
                                            "Сүт таситын автоцистерна, 4 тонна",
                                            "KIND",
                                            "MACHINERY",
                                            "QUANTITY",
                                            "1",
                                            "UNIT",
                                            "PIECE",
                                            "UNIT_PRICE",
                                            "18000000"))));
            drafts.fill(
                    chair,
                    id,
                    "amount",
                    with(Map.of(
                            "DOWN_PAYMENT", "3600000",
                            "AMOUNT", "14400000",
                            "TERM", "60",
                            "GRACE", "12")));
        });
    }
}
