package kz.yntymaq.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.document.Documents;
import kz.yntymaq.document.Documents.CheckedFile;
import kz.yntymaq.document.FileGuard;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
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
    private final Sheets sheets;
    private final HelpingHands hands;
    private final TransactionOperations transactions;
    private final Clock clock;

    ApplicationDocuments(
            ApplicationRepository applications,
            Documents documents,
            Sheets sheets,
            HelpingHands hands,
            TransactionOperations transactions,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.sheets = sheets;
        this.hands = hands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of a file that was handed in.
     *
     * @param name under which it is stored
     * @param before whether the document had this content before, so that nothing was added
     */
    public record Added(String name, boolean before) {}

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
        Application application = held(actor, applicationId);
        requireAsked(application, purpose);
        application.edit(actor.hand(), clock.instant()).changeDocument(purpose);
        return application.getApplicantId();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> holderOfChangeable(Actor actor, UUID applicationId, String purpose) {
        return applications
                .findOfChair(actor.accountId(), applicationId)
                .filter(found -> actor.reaches(found.getApplicantId()))
                .filter(found -> asked(found, purpose).isPresent() && found.mayEdit(Field.DOCUMENT + purpose))
                .map(Application::getApplicantId);
    }

    private Optional<Field> asked(Application application, String document) {
        return sheets.of(application.getProgramme(), application.getBasis()).document(document);
    }

    private void requireAsked(Application application, String document) {
        if (asked(application, document).isEmpty()) {
            throw new NotFoundException();
        }
        application.requireMayChange(document);
    }

    @Override
    public List<Kind> kinds() {
        return sheets.documents().stream()
                .map(document -> new Kind(document.code(), document.name(), document.maxAgeDays()))
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
     * Files by the code of their document, for who may read them.
     *
     * @throws NotFoundException when the actor may not
     */
    @Transactional(readOnly = true)
    public Map<String, List<StoredFile>> files(Actor actor, UUID applicationId) {
        if (!mayRead(actor, applicationId)) {
            throw new NotFoundException();
        }
        return files(applicationId);
    }

    /** Files by the code of their document; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public Map<String, List<StoredFile>> files(UUID applicationId) {
        var byDocument = new LinkedHashMap<String, List<StoredFile>>();
        documents
                .of(OWNER, applicationId)
                .forEach(file -> byDocument
                        .computeIfAbsent(file.getPurpose(), document -> new ArrayList<>())
                        .add(file));
        return byDocument;
    }

    /**
     * Adds a file to a document of the application's edition. It is read and looked into between two transactions: who may not add it is refused
     * before, and several at once wait for each other after, so that each stays.
     *
     * A content that the document has already adds nothing: its answer may have been lost on the way.
     *
     * @param issuedOn day of issue of a paper whose age counts, else null
     * @throws kz.yntymaq.kernel.RuleViolationException for a paper that is too old, for a file that is empty, too large, damaged or of another type
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Added add(
            Actor actor,
            UUID applicationId,
            String document,
            @Nullable LocalDate issuedOn,
            @Nullable String fileName,
            Resource content) {
        transactions.executeWithoutResult(before -> {
            Application application = ofChair(actor, applicationId);
            requireRoom(application, document);
            asked(application, document)
                    .flatMap(field -> Optional.ofNullable(field.document()))
                    .ifPresent(entry -> entry.requireFresh(issuedOn, LocalDate.now(clock)));
        });
        CheckedFile checked = documents.check(fileName, content);
        return Objects.requireNonNull(transactions.execute(after -> {
            Application application = held(actor, applicationId);
            requireAsked(application, document);
            StoredFile there = same(applicationId, document, checked).orElse(null);
            if (there != null) {
                return new Added(there.getName(), true);
            }
            requireRoom(application, document);
            application.edit(actor.hand(), clock.instant()).changeDocument(document);
            var use = new StoredFile.Use(OWNER, applicationId, document, application.getApplicantId(), issuedOn);
            return new Added(documents.store(actor.hand(), use, checked).getName(), false);
        }));
    }

    /** The same of a paper whose age does not count. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Added add(Actor actor, UUID applicationId, String document, @Nullable String fileName, Resource content) {
        return add(actor, applicationId, document, null, fileName, content);
    }

    private Optional<StoredFile> same(UUID applicationId, String document, CheckedFile checked) {
        String hash = checked.sha256();
        return files(applicationId).getOrDefault(document, List.of()).stream()
                .filter(file -> file.getSha256().equals(hash))
                .findFirst();
    }

    private void requireRoom(Application application, String document) {
        requireAsked(application, document);
        if (files(application.getId()).getOrDefault(document, List.of()).size() >= MOST_FILES) {
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
        application.edit(actor.hand(), clock.instant()).changeDocument(file.getPurpose());
        documents.remove(actor.hand(), fileId);
    }

    /** The application, for this transaction alone: who changes its documents too waits here. */
    private Application held(Actor actor, UUID applicationId) {
        hands.require(actor);
        applications.hold(applicationId);
        Application application = ofChair(actor, applicationId);
        hands.prepared(actor, applicationId, Sheet.DOCUMENTS, clock.instant());
        return application;
    }

    private Application ofChair(Actor actor, UUID applicationId) {
        return applications
                .findOfChair(actor.accountId(), applicationId)
                .filter(found -> actor.reaches(found.getApplicantId()))
                .orElseThrow(NotFoundException::new);
    }
}
