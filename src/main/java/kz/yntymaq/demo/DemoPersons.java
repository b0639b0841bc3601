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
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.Corrections;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.assignment.Assignments;
import kz.yntymaq.review.decision.Decisions;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Members of a co-operative who ask for a microcredit for themselves, and a co-operative that prepares a leasing. */
@Component
@Profile("demo")
class DemoPersons {

    /** Days since an application was sent, given back, corrected and looked at again. */
    private static final long SENT = 5;

    private static final long ASKED = 4;
    private static final long CORRECTED = 2;
    private static final long JUDGED = 1;

    /** Days since another one was sent and refused. */
    private static final long SENT_FIRST = 20;

    private static final long REFUSED = 18;

    private static final String PLAN = "PLAN";
    private static final String TITLE_OF_PLEDGE = "TITLE_OF_PLEDGE";

    private final DemoPeople people;
    private final DemoClock clock;
    private final Applicants applicants;
    private final Applications applications;
    private final DemoApplications drafts;
    private final ApplicationDocuments documents;
    private final Submission submission;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Decisions decisions;
    private final DemoAnswers answers;

    DemoPersons(
            DemoPeople people,
            DemoClock clock,
            Applicants applicants,
            Applications applications,
            DemoApplications drafts,
            ApplicationDocuments documents,
            Submission submission,
            Assignments assignments,
            Reviews reviews,
            Decisions decisions,
            DemoAnswers answers) {
        this.people = people;
        this.clock = clock;
        this.applicants = applicants;
        this.applications = applications;
        this.drafts = drafts;
        this.documents = documents;
        this.submission = submission;
        this.assignments = assignments;
        this.reviews = reviews;
        this.decisions = decisions;
        this.answers = answers;
    }

    /** Ten cows of a member, whose documents are being checked. @param cooperative of which she is a member */
    void livestock(UUID cooperative) {
        clock.daysAgo(1, () -> cows(DemoPerson.KUSEP_2, "115647300", cooperative));
    }

    /**
     * Ten cows of another one, who corrected two things: the official accepts the first, the second waits.
     *
     * @param cooperative of which he is a member
     */
    void corrected(UUID cooperative) {
        Actor member = people.actor(DemoPerson.ZERENDI_3);
        Actor official = people.actor(DemoPerson.DISTRICT_OFFICIAL);
        var id = new UUID[1];
        clock.daysAgo(SENT, () -> id[0] = cows(DemoPerson.ZERENDI_3, "115630380", cooperative));
        clock.daysAgo(ASKED, () -> {
            assignments.take(official, id[0], UUID.randomUUID());
            reviews.askForCorrections(
                    official,
                    id[0],
                    UUID.randomUUID(),
                    version(official, id[0]),
                    List.of(
                            new AskedCorrection(
                                    PLAN,
                                    AskedCorrection.Reason.INCOMPLETE,
                                    "Сүтті қай айларда, қалай тапсыратыныңызды жазыңыз."),
                            new AskedCorrection(
                                    Field.DOCUMENT + TITLE_OF_PLEDGE,
                                    AskedCorrection.Reason.UNREADABLE,
                                    "Үйдің құжаты көмескі түскен, мекенжайы оқылмайды.")));
        });
        clock.daysAgo(CORRECTED, () -> {
            drafts.fill(member, id[0], "plan", plan("Мамырдан қазанға дейін күн сайын тапсырамын, жылына 36 тонна."));
            documents
                    .files(member, id[0])
                    .getOrDefault(TITLE_OF_PLEDGE, List.of())
                    .forEach(file -> documents.remove(member, id[0], file.getId()));
            attach(member, id[0], TITLE_OF_PLEDGE, "үйдің құжаты.pdf");
            submission.sendBack(member, id[0], UUID.randomUUID(), drafts.versionOfChair(id[0], member), null);
        });
        clock.daysAgo(JUDGED, () -> {
            List<Corrections.Judged> accepted =
                    applications.findVisibleTo(official, id[0]).getCorrections().waiting().stream()
                            .filter(one -> one.getField().equals(PLAN))
                            .map(one -> new Corrections.Judged(one.getId(), Correction.Verdict.ACCEPTED, null))
                            .toList();
            reviews.judgeCorrections(official, id[0], UUID.randomUUID(), version(official, id[0]), accepted);
        });
    }

    /** The same of a third one, refused at the check. @param cooperative of which he is a member */
    void refused(UUID cooperative) {
        Actor official = people.actor(DemoPerson.DISTRICT_OFFICIAL);
        var id = new UUID[1];
        clock.daysAgo(SENT_FIRST, () -> id[0] = cows(DemoPerson.ZERENDI_2, "115630280", cooperative));
        clock.daysAgo(
                REFUSED,
                () -> decisions.refuse(
                        official,
                        id[0],
                        UUID.randomUUID(),
                        version(official, id[0]),
                        "RA_2",
                        "Кепілге қойылатын үйдің құқық белгілейтін құжаты тіркелмеген."));
    }

    /** The same of another one, approved eight days after it was sent. @param sent days since @param cooperative of which they are a member */
    void approved(DemoPerson person, String village, UUID cooperative, long sent) {
        Actor district = people.actor(DemoPerson.DISTRICT_OFFICIAL);
        Actor oblast = people.actor(DemoPerson.OBLAST_OFFICIAL);
        var id = new UUID[1];
        clock.daysAgo(sent, () -> id[0] = cows(person, village, cooperative));
        clock.daysAgo(sent - 2, () -> {
            answers.allMet(district, id[0]);
            reviews.completeDocumentCheck(district, id[0], UUID.randomUUID(), version(district, id[0]));
        });
        clock.daysAgo(
                sent - 4,
                () -> reviews.conclude(
                        district,
                        id[0],
                        UUID.randomUUID(),
                        version(district, id[0]),
                        true,
                        "Жоба ауылдың басым бағытына сай, сүтті кооператив қабылдайды."));
        clock.daysAgo(
                sent - 8,
                () -> decisions.approve(
                        oblast,
                        id[0],
                        UUID.randomUUID(),
                        version(oblast, id[0]),
                        "Жоба ауылдың басым бағытына сай, құжаттар толық.",
                        null,
                        "Бұрын тұрған өтінімдер пысықталып жатыр, бұл өтінім толық."));
    }

    private UUID cows(DemoPerson person, String village, UUID cooperative) {
        Actor member = people.actor(person);
        String bin = Objects.requireNonNull(applicants.facts(cooperative).bin());
        UUID id = applications.startOrContinue(member, member.accountId(), "AAP");
        GivenAnswers about = with(Map.of(
                "CATEGORY", "MEMBER",
                "COOPERATIVE_BIN", bin,
                "WITHIN_ACTIVITY", "yes",
                "VILLAGE", village,
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
        GivenAnswers plan = plan("Жылына 36 тонна сүтті кооперативке өткіземін.");
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
        for (String document : List.of("CONSENT", TITLE_OF_PLEDGE, "FORM_2")) {
            attach(member, id, document, "құжат.pdf");
        }
        submission.submit(member, id, UUID.randomUUID(), drafts.versionOfChair(id, member));
        return id;
    }

    private void attach(Actor member, UUID id, String document, String name) {
        documents.add(member, id, document, name, new ByteArrayResource(DemoAnswers.pdf()));
    }

    private int version(Actor official, UUID id) {
        return applications.findVisibleTo(official, id).getVersion();
    }

    private static GivenAnswers plan(String words) {
        return with(Map.of("JOBS_NOW", "1", "JOBS_PLANNED", "3", "SEASONAL", "yes", PLAN, words))
                .withRows("SALES", List.of(milk("NOW", "2025", "10000"), milk("AFTER", "2027", "36000")))
                .withRows(
                        "JOB_MONTHS",
                        List.of(
                                Map.of("MONTH", "JULY", "NOW", "2", "AFTER", "5"),
                                Map.of("MONTH", "AUGUST", "NOW", "2", "AFTER", "5")));
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
