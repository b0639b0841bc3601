package kz.yntymaq.review.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.document.Documents;
import kz.yntymaq.document.FileGuard;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Photographs of an inspection: who may read the application reads them, the office that inspects adds them. */
@Component
@Transactional
public class InspectionPhotos implements FileGuard {

    static final String OWNER = "inspection";

    /** How many photographs an inspection has at most. */
    static final int MOST = 20;

    private static final String PURPOSE = "PHOTO";

    private final Inspections inspections;
    private final ApplicationDocuments read;
    private final Applications applications;
    private final Documents documents;
    private final TransactionTemplate transactions;

    InspectionPhotos(
            Inspections inspections,
            ApplicationDocuments read,
            Applications applications,
            Documents documents,
            TransactionTemplate transactions) {
        this.inspections = inspections;
        this.read = read;
        this.applications = applications;
        this.documents = documents;
        this.transactions = transactions;
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID application) {
        return read.mayRead(actor, application);
    }

    @Override
    public UUID hold(Actor actor, UUID application, String purpose) {
        throw new NotFoundException(); // nothing is given from a person's own documents
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(Actor actor, UUID application) {
        return read.shown(actor, application);
    }

    @Override
    public int mostFiles() {
        return MOST;
    }

    /** Which files are photographs of an inspection. @param number of the inspection */
    static Predicate<StoredFile> of(int number) {
        return file -> purpose(number).equals(file.getPurpose());
    }

    private static String purpose(int number) {
        return number == 1 ? PURPOSE : PURPOSE + "-" + number;
    }

    /** The photographs of the inspection that is to be written down, for the office that inspects. */
    @Transactional(readOnly = true)
    List<StoredFile> of(Actor actor, UUID id) {
        return next(inspections.findForPage(actor, id));
    }

    private List<StoredFile> next(Application application) {
        return documents.of(OWNER, application.getId()).stream()
                .filter(of(inspections.number(application)))
                .toList();
    }

    /**
     * Takes a photograph away.
     *
     * @throws NotFoundException when the actor's office does not inspect it, and for a file that is none of its photographs
     */
    public void remove(Actor actor, UUID id, UUID file) {
        Application application = inspections.findForPage(actor, id);
        applications.hold(application);
        if (next(application).stream().noneMatch(each -> each.getId().equals(file))) {
            throw new NotFoundException();
        }
        documents.remove(actor.accountId(), file);
    }

    /**
     * Adds a photograph.
     *
     * @throws NotFoundException when the actor's office does not inspect it
     * @throws RuleViolationException for what is no picture, for one that is there already, and for too many
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void add(Actor actor, UUID id, @Nullable String name, Resource content) {
        inspections.findForPage(actor, id);
        Documents.CheckedFile checked = documents.check(name, content);
        if (checked.small() == null) {
            throw new RuleViolationException("review.inspection.error.picture");
        }
        transactions.executeWithoutResult(status -> {
            Application application = inspections.findForPage(actor, id);
            applications.hold(application);
            List<StoredFile> already = next(application);
            if (already.stream().anyMatch(file -> file.getSha256().equals(checked.sha256()))) {
                throw new RuleViolationException("review.inspection.error.photo-twice");
            }
            if (already.size() >= MOST) {
                throw new RuleViolationException("application.error.too-many-files", (long) MOST);
            }
            documents.store(
                    actor.accountId(),
                    new StoredFile.Use(OWNER, id, purpose(inspections.number(application)), null),
                    checked);
        });
    }
}
