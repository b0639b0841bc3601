package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.authorisation.AuthorisationRecords;
import kz.yntymaq.demo.DemoProject.Wish;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.decision.Decisions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Applications at every stage, made by the same steps as people make them. */
@Component
@Profile("demo")
class DemoApplications {

    private final DemoPeople people;
    private final DemoClock clock;
    private final Applicants applicants;
    private final Applications applications;
    private final ApplicationDocuments documents;
    private final Sheets sheets;
    private final Submission submission;
    private final DemoAnswers answers;
    private final Reviews reviews;
    private final Decisions decisions;
    private final DemoSignatures signatures;
    private final AuthorisationRecords decided;

    DemoApplications(
            DemoPeople people,
            DemoClock clock,
            Applicants applicants,
            Applications applications,
            ApplicationDocuments documents,
            Sheets sheets,
            Submission submission,
            DemoAnswers answers,
            Reviews reviews,
            Decisions decisions,
            DemoSignatures signatures,
            AuthorisationRecords decided) {
        this.people = people;
        this.clock = clock;
        this.applicants = applicants;
        this.applications = applications;
        this.documents = documents;
        this.sheets = sheets;
        this.submission = submission;
        this.answers = answers;
        this.reviews = reviews;
        this.decisions = decisions;
        this.signatures = signatures;
        this.decided = decided;
    }

    /** Approved: the whole way, with the chair's and the official's signatures by ЭЦҚ. */
    void approved(UUID cooperative, Consumer<UUID> beforeConclusion) {
        UUID id = sent(
                45,
                people.actor(DemoPerson.ZERENDI_3),
                cooperative,
                Wish.STORE,
                draft -> signatures.signApplication(DemoPerson.ZERENDI_3, cooperative, draft));
        checked(43, DemoPerson.DISTRICT_OFFICIAL, id);
        beforeConclusion.accept(id);
        concluded(41, DemoPerson.DISTRICT_OFFICIAL, id);
        clock.daysAgo(35, () -> {
            decisions.approve(
                    people.actor(DemoPerson.OBLAST_OFFICIAL),
                    id,
                    UUID.randomUUID(),
                    version(id, DemoPerson.OBLAST_OFFICIAL),
                    "Жоба ауылдың басым бағытына сай, сегіз жұмыс орнын ашады.",
                    null,
                    "Бұрын тұрған өтінімдер пысықталып жатыр, бұл өтінім толық.");
            signatures.signDecision(DemoPerson.OBLAST_OFFICIAL, id);
        });
    }

    /** A draft that its chair has begun. */
    void draft(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        clock.daysAgo(1, () -> {
            UUID id = applications.startOrContinue(chair, cooperative);
            fill(chair, id, "cooperative", DemoProject.cooperative(Wish.MILK, members(cooperative)));
            fill(chair, id, "amount", DemoProject.with(Map.of("AMOUNT", "6000000", "TERM", "36")));
        });
    }

    /** A draft that its chair has deleted, and may still take back. */
    void deleted(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        clock.daysAgo(3, () -> {
            UUID id = applications.startOrContinue(chair, cooperative, "P08");
            submission.withdraw(chair, id, versionOfChair(id, chair), null);
        });
    }

    /** A draft for which the members have decided nothing yet. */
    void undecided(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR_OF_BEE_KEEPERS);
        clock.daysAgo(1, () -> applications.startOrContinue(chair, cooperative, "P08"));
    }

    /** A meeting of all members outside the portal, whose decision to apply the chair records on that day. */
    void decide(Actor chair, UUID cooperative, String programme, String tenge, String use) {
        int members = applicants.facts(cooperative).members();
        LocalDate today = LocalDate.now(clock);
        decided.record(
                chair,
                cooperative,
                new AuthorisationRecords.Wish(
                        programme,
                        new BigDecimal(tenge),
                        use,
                        "3",
                        today,
                        new MeetingDecision(today, members, members, 0, 0)),
                UUID.randomUUID());
    }

    /** A whole draft, which nobody has sent. @param by the chair, or a helper for the chair */
    UUID whole(Actor by, UUID cooperative) {
        return filledIn(by, cooperative, Wish.MILK);
    }

    /** Refused at the document check. */
    void refused(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.ZERENDI_2);
        UUID refused = sent(40, chair, cooperative, Wish.GRAIN);
        clock.daysAgo(
                38,
                () -> decisions.refuse(
                        people.actor(DemoPerson.DISTRICT_OFFICIAL),
                        refused,
                        UUID.randomUUID(),
                        version(refused, DemoPerson.DISTRICT_OFFICIAL),
                        "RA_4",
                        "Берешектің жоқтығы туралы анықтаманың мерзімі өткен."));
    }

    /** Sent again after the refusal; the document check is overdue. */
    void overdue(UUID cooperative) {
        sent(8, people.actor(DemoPerson.ZERENDI_2), cooperative, Wish.GRAIN);
    }

    /** Taken back by its co-operative. */
    void withdrawn(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.KUSEP_1);
        UUID first = sent(30, chair, cooperative, Wish.SERVICES);
        clock.daysAgo(
                29, () -> submission.withdraw(chair, first, versionOfChair(first, chair), "Сомасын қайта есептейміз."));
    }

    /** Sent again; the documents are in order and the conclusion is awaited. */
    void checked(UUID cooperative) {
        UUID second = sent(6, people.actor(DemoPerson.KUSEP_1), cooperative, Wish.SERVICES);
        checked(4, DemoPerson.DISTRICT_OFFICIAL, second);
    }

    /** Waits for the decision of the oblast. */
    void beforeDecision(UUID cooperative) {
        UUID id = sent(14, people.actor(DemoPerson.CHAIR_OF_BEE_KEEPERS), cooperative, Wish.HONEY);
        checked(12, DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY, id);
        concluded(10, DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY, id);
    }

    /** Corrections are asked for; the clock stands still. */
    void inCorrection(UUID cooperative) {
        UUID id = sent(12, people.actor(DemoPerson.CHAIR_IN_TURKISTAN), cooperative, Wish.FRUIT);
        DemoPerson official = DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM;
        clock.daysAgo(10, () -> {
            Actor actor = people.actor(official);
            answers.firstNotMet(actor, id, "Жарғының қызмет түрлері жазылған беті жоқ, тексере алмадым.");
            reviews.askForCorrections(
                    actor,
                    id,
                    UUID.randomUUID(),
                    version(id, official),
                    List.of(
                            new AskedCorrection(
                                    "SEASONAL",
                                    AskedCorrection.Reason.INCOMPLETE,
                                    "Маусымдық жұмысшыларды бөлек көрсетіңіз."),
                            new AskedCorrection(
                                    "JOB_MONTHS",
                                    AskedCorrection.Reason.INCOMPLETE,
                                    "Қай айларда неше адам жұмыс істейтінін жазыңыз."),
                            new AskedCorrection(
                                    "DOC_CHARTER",
                                    AskedCorrection.Reason.INCOMPLETE,
                                    "Жарғының қызмет түрлері жазылған беті жоқ."),
                            new AskedCorrection(
                                    "DOC_NO_DEBT_CERTIFICATE",
                                    AskedCorrection.Reason.UNREADABLE,
                                    "Анықтаманың екінші беті жоқ.")));
        });
    }

    private UUID sent(long ago, Actor chair, UUID cooperative, Wish wish) {
        return sent(ago, chair, cooperative, wish, draft -> {});
    }

    /** @param before what its chair does with the whole draft before it is sent */
    private UUID sent(long ago, Actor chair, UUID cooperative, Wish wish, Consumer<UUID> before) {
        var id = new UUID[1];
        clock.daysAgo(ago + 1, () -> {
            decide(chair, cooperative, "AA", wish.amount(), wish.purpose());
            id[0] = filledIn(chair, cooperative, wish);
        });
        clock.daysAgo(ago, () -> {
            before.accept(id[0]);
            submission.submit(chair, id[0], UUID.randomUUID(), versionOfChair(id[0], chair));
        });
        return id[0];
    }

    private UUID filledIn(Actor chair, UUID cooperative, Wish wish) {
        UUID id = applications.startOrContinue(chair, cooperative);
        DemoProject.of(wish, members(cooperative)).forEach((page, given) -> fill(chair, id, page, given));
        for (String document : documentsOf(chair, id)) {
            documents.add(
                    chair,
                    id,
                    document,
                    document.toLowerCase(java.util.Locale.ROOT) + ".pdf",
                    new org.springframework.core.io.ByteArrayResource(DemoAnswers.pdf()));
        }
        return id;
    }

    /** Names of its members, as the register keeps them. */
    private List<String> members(UUID cooperative) {
        return applicants.known(cooperative).stream()
                .flatMap(known -> known.rows().getOrDefault("MEMBERS", List.of()).stream())
                .flatMap(row -> Stream.ofNullable(row.get("NAME")))
                .toList();
    }

    private Sheet sheet(Application application) {
        return sheets.of(application.getProgramme(), application.getBasis());
    }

    private List<String> documentsOf(Actor chair, UUID id) {
        return sheet(applications.findOfChair(chair, id)).fields().stream()
                .filter(Field::isDocument)
                .map(Field::anchor)
                .toList();
    }

    void fill(Actor chair, UUID id, String page, GivenAnswers given) {
        applications.fill(chair, id, versionOfChair(id, chair), page, given);
    }

    private void checked(long ago, DemoPerson official, UUID id) {
        clock.daysAgo(ago, () -> {
            Actor actor = people.actor(official);
            answers.allMet(actor, id);
            reviews.completeDocumentCheck(actor, id, UUID.randomUUID(), version(id, official));
        });
    }

    private void concluded(long ago, DemoPerson official, UUID id) {
        clock.daysAgo(
                ago,
                () -> reviews.conclude(
                        people.actor(official),
                        id,
                        UUID.randomUUID(),
                        version(id, official),
                        true,
                        "Жоба ауылдың басым бағытына сай келеді, кооператив мүшелері өнімді бірге өткізеді."));
    }

    private int version(UUID id, DemoPerson official) {
        return applications.findVisibleTo(people.actor(official), id).getVersion();
    }

    int versionOfChair(UUID id, Actor chair) {
        return applications.findOfChair(chair, id).getVersion();
    }
}
