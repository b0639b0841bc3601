package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.CollateralKind;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Produce;
import kz.yntymaq.application.answer.Project;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.PurchaseKind;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.programme.edition.DocumentKind;
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
    private final Applications applications;
    private final ApplicationDocuments documents;
    private final Submission submission;
    private final Reviews reviews;
    private final Decisions decisions;
    private final DemoSignatures signatures;

    DemoApplications(
            DemoPeople people,
            DemoClock clock,
            Applications applications,
            ApplicationDocuments documents,
            Submission submission,
            Reviews reviews,
            Decisions decisions,
            DemoSignatures signatures) {
        this.people = people;
        this.clock = clock;
        this.applications = applications;
        this.documents = documents;
        this.submission = submission;
        this.reviews = reviews;
        this.decisions = decisions;
        this.signatures = signatures;
    }

    /** What a co-operative asks for. */
    private record Wish(
            Direction direction,
            String village,
            String volume,
            String purpose,
            String item,
            PurchaseKind kind,
            String amount) {}

    private static final Wish MILK = new Wish(
            Direction.PROCESSING,
            "115630100",
            "Жылына 420 тонна сүт",
            "Сүт өңдейтін шағын цех",
            "Сүт өңдеу желісі",
            PurchaseKind.EQUIPMENT,
            "28500000");
    private static final Wish STORE = new Wish(
            Direction.SERVICES,
            "115630380",
            "Жылына 2 000 тонна жем мен тұқым",
            "Жем мен тұқымның ортақ қоймасы",
            "Қойма жабдығы",
            PurchaseKind.EQUIPMENT,
            "28500000");
    private static final Wish GRAIN = new Wish(
            Direction.CROP,
            "115630280",
            "Жылына 1 800 тонна бидай",
            "Бірлескен егіс техникасы",
            "Трактор",
            PurchaseKind.MACHINERY,
            "31200000");
    private static final Wish SERVICES = new Wish(
            Direction.SERVICES,
            "115647300",
            "Жылына 300 техника жөндеу",
            "Ауыл шаруашылығы техникасын жөндеу шеберханасы",
            "Шеберхана жабдығы",
            PurchaseKind.EQUIPMENT,
            "12400000");
    private static final Wish HONEY = new Wish(
            Direction.BEEKEEPING,
            "117057100",
            "Жылына 25 тонна бал",
            "Бал құю және қаптау желісі",
            "Бал құю желісі",
            PurchaseKind.EQUIPMENT,
            "9800000");
    private static final Wish FRUIT = new Wish(
            Direction.PROCESSING,
            "615255100",
            "Жылына 900 тонна алма мен өрік",
            "Жеміс кептіру цехы",
            "Кептіру камерасы",
            PurchaseKind.EQUIPMENT,
            "21000000");

    /** Approved: the whole way, with the chair's and the official's signatures by ЭЦҚ. */
    void approved(UUID cooperative) {
        UUID id = sent(
                45,
                people.actor(DemoPerson.ZERENDI_3),
                cooperative,
                STORE,
                draft -> signatures.signApplication(DemoPerson.ZERENDI_3, cooperative, draft));
        checked(43, DemoPerson.DISTRICT_OFFICIAL, id);
        concluded(41, DemoPerson.DISTRICT_OFFICIAL, id);
        clock.daysAgo(35, () -> {
            decisions.approve(
                    people.actor(DemoPerson.OBLAST_OFFICIAL),
                    id,
                    UUID.randomUUID(),
                    version(id, DemoPerson.OBLAST_OFFICIAL),
                    "Жоба ауылдың басым бағытына сай, сегіз жұмыс орнын ашады.",
                    null);
            signatures.signDecision(DemoPerson.OBLAST_OFFICIAL, id);
        });
    }

    /** A draft that its chair has begun. */
    void draft(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        clock.daysAgo(1, () -> {
            UUID id = applications.startOrContinue(chair, cooperative);
            applications.fillCooperative(
                    chair, id, versionOfChair(id, chair), MILK.village(), new Produce(MILK.volume()));
            applications.fillTerms(
                    chair, id, versionOfChair(id, chair), new LoanTerms(new BigDecimal("6000000"), 36, null));
        });
    }

    /** A whole draft, which nobody has sent. @param by the chair, or a helper for the chair */
    UUID whole(Actor by, UUID cooperative) {
        return filledIn(by, cooperative, MILK);
    }

    /** Refused at the document check. */
    void refused(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.ZERENDI_2);
        UUID refused = sent(40, chair, cooperative, GRAIN);
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
        sent(8, people.actor(DemoPerson.ZERENDI_2), cooperative, GRAIN);
    }

    /** Taken back by its co-operative. */
    void withdrawn(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.KUSEP_1);
        UUID first = sent(30, chair, cooperative, SERVICES);
        clock.daysAgo(
                29, () -> submission.withdraw(chair, first, versionOfChair(first, chair), "Сомасын қайта есептейміз."));
    }

    /** Sent again; the documents are in order and the conclusion is awaited. */
    void checked(UUID cooperative) {
        UUID second = sent(6, people.actor(DemoPerson.KUSEP_1), cooperative, SERVICES);
        checked(4, DemoPerson.DISTRICT_OFFICIAL, second);
    }

    /** Waits for the decision of the oblast. */
    void beforeDecision(UUID cooperative) {
        UUID id = sent(14, people.actor(DemoPerson.CHAIR_OF_BEE_KEEPERS), cooperative, HONEY);
        checked(12, DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY, id);
        concluded(10, DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY, id);
    }

    /** Corrections are asked for; the clock stands still. */
    void inCorrection(UUID cooperative) {
        UUID id = sent(12, people.actor(DemoPerson.CHAIR_IN_TURKISTAN), cooperative, FRUIT);
        DemoPerson official = DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM;
        clock.daysAgo(
                10,
                () -> reviews.askForCorrections(
                        people.actor(official),
                        id,
                        UUID.randomUUID(),
                        version(id, official),
                        List.of(
                                new AskedCorrection(Field.JOBS_PLANNED, "Маусымдық жұмысшыларды бөлек көрсетіңіз."),
                                new AskedCorrection(Field.DOC_NO_DEBT_CERTIFICATE, "Анықтаманың екінші беті жоқ."))));
    }

    private UUID sent(long ago, Actor chair, UUID cooperative, Wish wish) {
        return sent(ago, chair, cooperative, wish, draft -> {});
    }

    /** @param before what its chair does with the whole draft before it is sent */
    private UUID sent(long ago, Actor chair, UUID cooperative, Wish wish, Consumer<UUID> before) {
        var id = new UUID[1];
        clock.daysAgo(ago + 1, () -> id[0] = filledIn(chair, cooperative, wish));
        clock.daysAgo(ago, () -> {
            before.accept(id[0]);
            submission.submit(chair, id[0], UUID.randomUUID(), versionOfChair(id[0], chair));
        });
        return id[0];
    }

    private UUID filledIn(Actor chair, UUID cooperative, Wish wish) {
        BigDecimal amount = new BigDecimal(wish.amount());
        UUID id = applications.startOrContinue(chair, cooperative);
        applications.fillCooperative(chair, id, versionOfChair(id, chair), wish.village(), new Produce(wish.volume()));
        applications.fillPurpose(
                chair,
                id,
                versionOfChair(id, chair),
                new Project(wish.direction(), wish.purpose()),
                List.of(new Purchase(wish.item(), wish.kind(), amount, "«Техника» ЖШС", false, false, false)));
        applications.fillTerms(chair, id, versionOfChair(id, chair), new LoanTerms(amount, 60, 12));
        applications.fillWorkPlan(
                chair,
                id,
                versionOfChair(id, chair),
                new WorkPlan(
                        3,
                        11,
                        new BigDecimal("14000000"),
                        new BigDecimal("38000000"),
                        "Өнімді мүшелерден қабылдап, облыс орталығында сатамыз."));
        applications.fillCollateral(
                chair,
                id,
                versionOfChair(id, chair),
                List.of(new CollateralItem(
                        CollateralKind.NON_RESIDENTIAL,
                        "Қойма, 640 шаршы метр",
                        amount.multiply(new BigDecimal("1.5")))));
        for (DocumentKind kind : DocumentKind.values()) {
            documents.add(
                    chair,
                    id,
                    kind,
                    kind.name().toLowerCase(java.util.Locale.ROOT) + ".pdf",
                    new org.springframework.core.io.ByteArrayResource(DemoPaper.pdf()));
        }
        return id;
    }

    private void checked(long ago, DemoPerson official, UUID id) {
        clock.daysAgo(
                ago,
                () -> reviews.completeDocumentCheck(
                        people.actor(official), id, UUID.randomUUID(), version(id, official)));
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

    private int versionOfChair(UUID id, Actor chair) {
        return applications.findOfChair(chair, id).getVersion();
    }
}
