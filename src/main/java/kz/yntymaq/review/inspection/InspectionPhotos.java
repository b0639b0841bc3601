package kz.yntymaq.review.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.document.Documents;
import kz.yntymaq.document.FileGuard;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
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

    private final ApplicationDocuments read;
    private final Applications applications;
    private final Reviews reviews;
    private final Documents documents;
    private final TransactionTemplate transactions;

    InspectionPhotos(
            ApplicationDocuments read,
            Applications applications,
            Reviews reviews,
            Documents documents,
            TransactionTemplate transactions) {
        this.read = read;
        this.applications = applications;
        this.reviews = reviews;
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

    /** The photographs of an inspection, for the office that inspects. */
    @Transactional(readOnly = true)
    List<StoredFile> of(Actor actor, UUID id) {
        return documents.of(
                OWNER, reviews.findForPage(actor, id, ReviewAction.INSPECT).getId());
    }

    /**
     * Takes a photograph away.
     *
     * @throws NotFoundException when the actor's office does not inspect it, and for a file that is none of its photographs
     */
    public void remove(Actor actor, UUID id, UUID file) {
        Application application = reviews.findForPage(actor, id, ReviewAction.INSPECT);
        applications.hold(application);
        if (documents.of(OWNER, id).stream().noneMatch(each -> each.getId().equals(file))) {
            throw new NotFoundException();
        }
        documents.remove(actor.accountId(), file);
    }

    /**
     * Adds a photograph.
     *
     * @throws NotFoundException when the actor's office does not inspect it
     * @throws RuleViolationException for what is no picture, and for too many
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void add(Actor actor, UUID id, @Nullable String name, Resource content) {
        reviews.findForPage(actor, id, ReviewAction.INSPECT);
        Documents.CheckedFile checked = documents.check(name, content);
        if (checked.small() == null) {
            throw new RuleViolationException("review.inspection.error.picture");
        }
        transactions.executeWithoutResult(status -> {
            Application application = reviews.findForPage(actor, id, ReviewAction.INSPECT);
            applications.hold(application);
            if (documents.of(OWNER, id).size() >= MOST) {
                throw new RuleViolationException("application.error.too-many-files", (long) MOST);
            }
            documents.store(actor.accountId(), new StoredFile.Use(OWNER, id, PURPOSE, null), checked);
        });
    }
}
