package kz.yntymaq.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.commission.Conclusions;
import kz.yntymaq.commission.GivenConclusion;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.contract.Contracts;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.duty.Duties;
import kz.yntymaq.review.duty.DutyOutcome;
import kz.yntymaq.review.hearing.Hearings;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.InspectionPhotos;
import kz.yntymaq.review.inspection.Inspections;
import kz.yntymaq.review.inspection.Inspections.Seen;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What the oblast's department of the demonstration does with subsidies. */
@Component
@Profile("demo")
class DemoDepartment {

    private final DemoPeople people;
    private final Applications applications;
    private final DemoAnswers answers;
    private final Decisions decisions;
    private final Reviews reviews;
    private final Inspections inspections;
    private final InspectionPhotos photos;
    private final Hearings hearings;
    private final Contracts contracts;
    private final Conclusions conclusions;
    private final Duties duties;
    private final DemoClock clock;

    DemoDepartment(
            DemoPeople people,
            Applications applications,
            DemoAnswers answers,
            Decisions decisions,
            Reviews reviews,
            Inspections inspections,
            InspectionPhotos photos,
            Hearings hearings,
            Contracts contracts,
            Conclusions conclusions,
            Duties duties,
            DemoClock clock) {
        this.people = people;
        this.applications = applications;
        this.answers = answers;
        this.decisions = decisions;
        this.reviews = reviews;
        this.inspections = inspections;
        this.photos = photos;
        this.hearings = hearings;
        this.contracts = contracts;
        this.conclusions = conclusions;
        this.duties = duties;
        this.clock = clock;
    }

    /** Accepts it: what was handed in is complete. */
    void accept(UUID id) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        reviews.completeDocumentCheck(official, id, UUID.randomUUID(), version(official, id));
    }

    /** Two look at it in its place. @param fits whether it is what was applied for */
    void inspect(UUID id, boolean fits) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        photos.add(official, id, "орнында.jpg", new ByteArrayResource(photograph()));
        inspections.record(
                official,
                id,
                UUID.randomUUID(),
                version(official, id),
                new Inspections.Finding(
                        LocalDate.now(clock),
                        "Кооператив төрағасы",
                        List.of(new Inspector("Сәдуақасов Мұрат", "бас маман"), new Inspector("Ким Виктория", "маман")),
                        List.of(new Seen(
                                RecordedValue.words("Сүт тасушы"),
                                fits,
                                fits ? "Ыдыс пен көлік құжаттағыдай." : "Ыдыстың көлемі құжаттағыдан аз.")),
                        "Басқарманың № 3 дискісі, 12-папка",
                        false));
    }

    /** Tells the applicant that it will be refused, to be heard on it. */
    void hear(UUID id) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        hearings.tell(
                official,
                id,
                UUID.randomUUID(),
                version(official, id),
                "G2",
                "Орнында қаралған сүт тасушының көлемі құжаттағыдан аз.");
    }

    /** The administrator raised the share of it to a half. */
    void raise(UUID id) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        contracts.raise(
                official,
                id,
                UUID.randomUUID(),
                version(official, id),
                new BigDecimal("50"),
                "8-214",
                LocalDate.now(clock),
                true,
                null);
    }

    /** The contract on what was approved is made, so that it waits for its money. */
    void contract(UUID id) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        BigDecimal approved = Objects.requireNonNull(
                applications.findVisibleTo(official, id).getAnswers().getAmount());
        contracts.sign(official, id, UUID.randomUUID(), version(official, id), "8-017", LocalDate.now(clock), approved);
    }

    /** The special commission found a co-operative to fit. @param day on which it did, after the state registered it */
    void conclude(UUID cooperative, LocalDate day) {
        conclusions.record(
                people.actor(DemoPerson.OBLAST_OFFICIAL),
                cooperative,
                UUID.randomUUID(),
                new GivenConclusion(
                        "MILK",
                        "АК-7",
                        day,
                        "Сәдуақасов Мұрат, бас маман\nКим Виктория, маман\nОспанов Болат, аудан әкімдігінің маманы",
                        true,
                        false));
    }

    /** The last two years proved to be below those before, so that the co-operative is suspended. */
    void breach(UUID id) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        LocalDate today = LocalDate.now(clock);
        for (int ago = 2; ago > 0; ago--) {
            duties.record(
                    official,
                    id,
                    UUID.randomUUID(),
                    version(official, id),
                    "D1",
                    today.getYear() - ago,
                    DutyOutcome.BREACHED,
                    today,
                    true,
                    "Статистика есебі: жалпы өнім алдыңғы жылдан аз.");
        }
    }

    private int version(Actor official, UUID id) {
        return applications.findVisibleTo(official, id).getVersion();
    }

    private static byte[] photograph() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** Finds every open rule to be met, and approves. */
    void approve(UUID id) {
        Actor official = people.actor(DemoPerson.OBLAST_OFFICIAL);
        answers.allMet(official, id);
        decisions.approve(
                official,
                id,
                UUID.randomUUID(),
                applications.findVisibleTo(official, id).getVersion(),
                "Деректер толық, өлшемшарттарға сай келеді.",
                null,
                null);
    }
}
