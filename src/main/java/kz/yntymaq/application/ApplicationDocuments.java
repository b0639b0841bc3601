package kz.yntymaq.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.document.Documents;
import kz.yntymaq.document.Documents.CheckedFile;
import kz.yntymaq.document.FileGuard;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.DocumentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The documents of an application, and the one answer to who may read or change them. */
@Service
@Transactional
public class ApplicationDocuments implements FileGuard {

    /** Files a document, at most. */
    public static final int MOST_FILES = 10;

    /** What files of an application belong to. */
    public static final String OWNER = "application";

    private static final String PAGE = "/cabinet/applications/";

    private final ApplicationRepository applications;
    private final Documents documents;
    private final HelpingHands hands;
    private final TransactionOperations transactions;
    private final Clock clock;

    ApplicationDocuments(
            ApplicationRepository applications,
            Documents documents,
            HelpingHands hands,
            TransactionOperations transactions,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.hands = hands;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID applicationId) {
        return applications
                .findVisibleTo(actor.accountId(), actor.scopePrefix(), applicationId)
                .or(() -> applications.findOfMember(actor.accountId(), applicationId))
                .filter(found -> actor.reaches(found.getApplicantId()))
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hold(Actor actor, UUID applicationId, String purpose) {
        DocumentKind kind = kind(purpose).orElseThrow(NotFoundException::new);
        Application application = held(actor, applicationId);
        application.requireMayChange(kind);
        application.edit(actor.hand(), clock.instant()).changeDocument(kind);
        return application.getApplicantId();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> holderOfChangeable(Actor actor, UUID applicationId, String purpose) {
        return kind(purpose)
                .flatMap(kind -> applications
                        .findOfChair(actor.accountId(), applicationId)
                        .filter(found -> actor.reaches(found.getApplicantId()))
                        .filter(found -> found.mayEdit(Field.of(kind))))
                .map(Application::getApplicantId);
    }

    private static Optional<DocumentKind> kind(String purpose) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(purpose))
                .findFirst();
    }

    /** No document of a co-operative has an age by the rules of microcredit (appendix 4). */
    @Override
    public List<Kind> kinds() {
        return Arrays.stream(DocumentKind.values())
                .map(kind -> new Kind(kind.name(), kind.key(), null))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(Actor actor, UUID applicationId) {
        return applications
                .findOfChair(actor.accountId(), applicationId)
                .filter(found -> actor.reaches(found.getApplicantId()))
                .map(found -> new Shown(
                        found.getNumber() == null ? "document.use.draft" : "document.use.application",
                        Objects.toString(found.getNumber(), ""),
                        PAGE + applicationId));
    }

    @Override
    public String page(UUID applicationId, String purpose) {
        return PAGE + applicationId + "/documents#" + purpose;
    }

    @Override
    public int mostFiles() {
        return MOST_FILES;
    }

    /**
     * Files by kind of document, for who may read them.
     *
     * @throws NotFoundException when the actor may not
     */
    @Transactional(readOnly = true)
    public Map<DocumentKind, List<StoredFile>> files(Actor actor, UUID applicationId) {
        if (!mayRead(actor, applicationId)) {
            throw new NotFoundException();
        }
        return files(applicationId);
    }

    /** Files by kind of document; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public Map<DocumentKind, List<StoredFile>> files(UUID applicationId) {
        var byKind = new EnumMap<DocumentKind, List<StoredFile>>(DocumentKind.class);
        documents
                .of(OWNER, applicationId)
                .forEach(file -> byKind.computeIfAbsent(
                                DocumentKind.valueOf(file.getPurpose()), kind -> new ArrayList<>())
                        .add(file));
        return byKind;
    }

    /**
     * Adds a file to a document. It is read and looked into between two transactions: who may not add it is refused
     * before, and several at once wait for each other after, so that each stays.
     *
     * @return its name as stored
     * @throws kz.yntymaq.kernel.RuleViolationException for a file that is empty, too large, damaged or of another type
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String add(Actor actor, UUID applicationId, DocumentKind kind, @Nullable String fileName, Resource content) {
        transactions.executeWithoutResult(before -> requireRoom(ofChair(actor, applicationId), kind));
        CheckedFile checked = documents.check(fileName, content);
        transactions.executeWithoutResult(after -> {
            Application application = held(actor, applicationId);
            requireRoom(application, kind);
            application.edit(actor.hand(), clock.instant()).changeDocument(kind);
            var use = new StoredFile.Use(OWNER, applicationId, kind.name(), application.getApplicantId());
            documents.store(actor.hand(), use, checked);
        });
        return checked.name();
    }

    private void requireRoom(Application application, DocumentKind kind) {
        application.requireMayChange(kind);
        if (files(application.getId()).getOrDefault(kind, List.of()).size() >= MOST_FILES) {
            throw new RuleViolationException("application.error.too-many-files", (long) MOST_FILES);
        }
    }

    /** Takes a file away. */
    public void remove(Actor actor, UUID applicationId, UUID fileId) {
        Application application = held(actor, applicationId);
        StoredFile file = documents.of(OWNER, applicationId).stream()
                .filter(stored -> stored.getId().equals(fileId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        application.edit(actor.hand(), clock.instant()).changeDocument(DocumentKind.valueOf(file.getPurpose()));
        documents.remove(actor.hand(), fileId);
    }

    /** The application, for this transaction alone: who changes its documents too waits here. */
    private Application held(Actor actor, UUID applicationId) {
        hands.require(actor);
        applications.hold(applicationId);
        Application application = ofChair(actor, applicationId);
        hands.prepared(actor, applicationId, Section.DOCUMENTS, clock.instant());
        return application;
    }

    private Application ofChair(Actor actor, UUID applicationId) {
        return applications
                .findOfChair(actor.accountId(), applicationId)
                .filter(found -> actor.reaches(found.getApplicantId()))
                .orElseThrow(NotFoundException::new);
    }
}
