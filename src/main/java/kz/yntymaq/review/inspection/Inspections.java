package kz.yntymaq.review.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.document.Documents;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.Inspection.Item;
import kz.yntymaq.ui.RecordedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections are written down once, with at least two who looked and a photograph. */
@Service
@Transactional
public class Inspections {

    private final InspectionRepository inspections;
    private final Reviews reviews;
    private final Documents documents;
    private final Applicants applicants;
    private final Accounts accounts;
    private final RecordedText recorded;
    private final Clock clock;

    Inspections(
            InspectionRepository inspections,
            Reviews reviews,
            Documents documents,
            Applicants applicants,
            Accounts accounts,
            RecordedText recorded,
            Clock clock) {
        this.inspections = inspections;
        this.reviews = reviews;
        this.documents = documents;
        this.applicants = applicants;
        this.accounts = accounts;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param present who was there for the applicant
     * @param inspectors name and position of each
     * @param items what was found of each thing, in the order of the application
     */
    public record Finding(LocalDate day, String present, List<Inspector> inspectors, List<Seen> items) {}

    /** What was found of one thing. @param what it is @param fits whether it is what was applied for */
    public record Seen(RecordedValue what, boolean fits, String words) {}

    /**
     * Writes an inspection down, and with it the stage is done.
     *
     * @throws FieldViolationException for fewer than two people, for one who belongs to the applicant, and for a day that
     *     cannot be
     * @throws RuleViolationException without a photograph
     */
    public void record(Actor actor, UUID id, UUID onceKey, int version, Finding found) {
        reviews.inspect(actor, id, onceKey, version, found, application -> {
            requireNoConflict(application, found.inspectors());
            if (documents.of(InspectionPhotos.OWNER, id).isEmpty()) {
                throw new RuleViolationException("review.inspection.error.photo");
            }
            inspections.save(Inspection.of(
                    id,
                    found.day(),
                    found.present(),
                    found.inspectors(),
                    found.items().stream()
                            .map(seen -> new Item(recorded.toJson(seen.what()), seen.fits(), seen.words()))
                            .toList(),
                    Objects.requireNonNull(application.getDeadlines().registeredOn()),
                    actor.accountId(),
                    clock.instant(),
                    LocalDate.now(clock)));
        });
    }

    /** As far as the portal knows: nobody who inspects is called as one of the applicant's people. */
    private void requireNoConflict(Application application, List<Inspector> inspectors) {
        Set<UUID> people = new HashSet<>(applicants.people(application.getApplicantId()));
        people.add(applicants.facts(application.getApplicantId()).filledInBy());
        for (var name : accounts.names(people).values()) {
            Set<String> own = TypedText.nameWords(name.full());
            for (int i = 0; i < inspectors.size(); i++) {
                Set<String> typed = inspectors.get(i).words();
                if (typed.size() > 1 && (own.containsAll(typed) || typed.containsAll(own))) {
                    throw new FieldViolationException(
                            InspectionController.FIELDS.get(i), "review.inspection.error.conflict");
                }
            }
        }
    }

    /** The inspection of an application; empty before it. */
    @Transactional(readOnly = true)
    Optional<Inspection> find(UUID application) {
        return inspections.findById(application);
    }
}
