package kz.yntymaq.review.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.ApplicantPeople;
import kz.yntymaq.application.Application;
import kz.yntymaq.document.Documents;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NamedPerson;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.hearing.Hearings;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.Inspection.Item;
import kz.yntymaq.ui.RecordedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inspections are written down, with at least two who looked and a photograph: once, and once more after the applicant was
 * heard on one that was negative.
 */
@Service
@Transactional
public class Inspections {

    private final InspectionRepository inspections;
    private final ReviewAccess access;
    private final Reviews reviews;
    private final Hearings hearings;
    private final Documents documents;
    private final ApplicantPeople people;
    private final RecordedText recorded;
    private final Clock clock;

    Inspections(
            InspectionRepository inspections,
            ReviewAccess access,
            Reviews reviews,
            Hearings hearings,
            Documents documents,
            ApplicantPeople people,
            RecordedText recorded,
            Clock clock) {
        this.inspections = inspections;
        this.access = access;
        this.reviews = reviews;
        this.hearings = hearings;
        this.documents = documents;
        this.people = people;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param present who was there for the applicant
     * @param inspectors name and position of each
     * @param items what was found of each thing, in the order of the application
     * @param video where the video is kept: the act demands one (points 4 and 27), the portal stores none
     * @param vouched whether the official vouches that people of one full name are different people
     */
    public record Finding(
            LocalDate day,
            String present,
            List<Inspector> inspectors,
            List<Seen> items,
            String video,
            boolean vouched) {

        /** Whether somebody who is called so may be another person of this name. */
        boolean vouchesFor(NamedPerson named) {
            return vouched && named.isInFull();
        }
    }

    /** What was found of one thing. @param what it is @param fits whether it is what was applied for */
    public record Seen(RecordedValue what, boolean fits, String words) {}

    /**
     * Writes an inspection down; with the first one the stage is done.
     *
     * @throws FieldViolationException for fewer than two people, for one who belongs to the applicant, and for a day that
     *     cannot be
     * @throws RuleViolationException without a photograph, and after the first one unless the applicant was heard on it
     */
    public void record(Actor actor, UUID id, UUID onceKey, int version, Finding found) {
        ReviewAction action = access.inspection(actor, id);
        reviews.inspect(actor, id, onceKey, version, action, found, application -> {
            int number = number(application);
            requireNoConflict(application, found);
            if (documents.of(InspectionPhotos.OWNER, id).stream().noneMatch(InspectionPhotos.of(number))) {
                throw new RuleViolationException("review.inspection.error.photo");
            }
            inspections.save(Inspection.of(
                    id,
                    number,
                    found,
                    found.items().stream()
                            .map(seen -> new Item(recorded.toJson(seen.what()), seen.fits(), seen.words()))
                            .toList(),
                    earliest(application, number),
                    actor.accountId(),
                    clock.instant(),
                    LocalDate.now(clock)));
        });
    }

    /** The first day of an inspection: that of the application, for another one that on which the applicant was told what they are heard on. */
    private LocalDate earliest(Application application, int number) {
        return number == 1
                ? Objects.requireNonNull(application.getDeadlines().registeredOn())
                : LocalDate.ofInstant(hearings.heardOn(application.getId()).orElseThrow(), clock.getZone());
    }

    /** As far as the portal knows: nobody who inspects is called as one of the applicant's people. */
    private void requireNoConflict(Application application, Finding found) {
        List<Inspector> inspectors = found.inspectors();
        ApplicantPeople.Known known = people.of(application.getApplicantId());
        for (int i = 0; i < inspectors.size(); i++) {
            Inspector each = inspectors.get(i);
            if (known.mayName(each.name()) && !found.vouchesFor(each.named())) {
                throw new FieldViolationException(
                        InspectionController.FIELDS.get(i), "review.inspection.error.conflict");
            }
        }
    }

    /** The application, for who writes an inspection of it down. @param shown version that the page showed */
    @Transactional(readOnly = true)
    Application findFor(Actor actor, UUID id, int shown) {
        return reviews.findFor(actor, id, access.inspection(actor, id), shown);
    }

    /** The inspections of an application, the first one first. */
    @Transactional(readOnly = true)
    List<Inspection> of(UUID application) {
        return inspections.findByKeyApplicationIdOrderByKeyNumber(application);
    }

    /**
     * An application of which an inspection may be written down now.
     *
     * @throws NotFoundException when the actor's office does not inspect it
     * @throws MovedOnException to the application's own page, when there is nothing to inspect now
     */
    @Transactional(readOnly = true)
    Application findForPage(Actor actor, UUID id) {
        Application application = reviews.findForPage(actor, id, access.inspection(actor, id));
        try {
            number(application);
        } catch (RuleViolationException notNow) {
            throw new MovedOnException(CaseAddress.of(id), notNow.key());
        }
        return application;
    }

    /** Whether another one may be written down after the last. */
    @Transactional(readOnly = true)
    boolean mayBeAgain(Application application) {
        try {
            return number(application) > 1;
        } catch (RuleViolationException notNow) {
            return false;
        }
    }

    /**
     * The number of the inspection that comes next.
     *
     * @throws RuleViolationException when none does
     */
    @Transactional(readOnly = true)
    int number(Application application) {
        Optional<Inspection> last = inspections.findFirstByKeyApplicationIdOrderByKeyNumberDesc(application.getId());
        last.ifPresent(each ->
                each.requireAnother(hearings.heardOn(application.getId()).orElse(null)));
        return last.map(Inspection::getNumber).orElse(0) + 1;
    }
}
