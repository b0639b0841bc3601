package kz.yntymaq.integrity.signal;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
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

/** Papers of an objection: put by the chair until it is answered, read by the chair and by whoever sees the objection. */
@Component
@Transactional
public class ObjectionPapers implements FileGuard {

    static final String OWNER = "sign-objection";

    /** How many papers an objection has at most; the portal's own order. */
    public static final int MOST = 5;

    private static final String PURPOSE = "SIGN_OBJECTION";

    private final Objections objections;
    private final SignAccess access;
    private final Documents documents;
    private final TransactionTemplate transactions;

    ObjectionPapers(Objections objections, SignAccess access, Documents documents, TransactionTemplate transactions) {
        this.objections = objections;
        this.access = access;
        this.documents = documents;
        this.transactions = transactions;
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID id) {
        return objections
                .find(id)
                .filter(found -> objections.isOpenTo(actor, found)
                        || actor.administersCountry()
                        || (actor.help() == null
                                && access.find(found.cooperative()).isChairedBy(actor)))
                .isPresent();
    }

    @Override
    public int mostFiles() {
        return MOST;
    }

    /** Papers of an objection, in their order. @throws NotFoundException for whoever may not read them */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Actor actor, UUID objection) {
        if (!mayRead(actor, objection)) {
            throw new NotFoundException();
        }
        return documents.of(OWNER, objection);
    }

    /**
     * Puts a paper to the objection that waits.
     *
     * @throws NotFoundException for anybody but the chair, and where no objection waits
     * @throws RuleViolationException for one that is there already, and for more than {@link #MOST}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void add(Actor chair, UUID cooperative, UUID signal, @Nullable String name, Resource content) {
        open(chair, cooperative, signal);
        Documents.CheckedFile checked = documents.check(name, content);
        transactions.executeWithoutResult(status -> {
            objections.hold(signal);
            UUID objection = open(chair, cooperative, signal).id();
            List<StoredFile> already = of(chair, objection);
            if (already.stream().anyMatch(file -> file.getSha256().equals(checked.sha256()))) {
                throw new RuleViolationException("signs.error.paper-twice");
            }
            if (already.size() >= MOST) {
                throw new RuleViolationException("application.error.too-many-files", (long) MOST);
            }
            documents.store(chair.accountId(), new StoredFile.Use(OWNER, objection, PURPOSE, null), checked);
        });
    }

    /** Takes a paper away until the answer. @throws NotFoundException for another objection's */
    public void remove(Actor chair, UUID cooperative, UUID signal, UUID file) {
        objections.hold(signal);
        UUID objection = open(chair, cooperative, signal).id();
        if (of(chair, objection).stream().noneMatch(each -> each.getId().equals(file))) {
            throw new NotFoundException();
        }
        documents.remove(chair.accountId(), file);
    }

    private Objection open(Actor chair, UUID cooperative, UUID signal) {
        Objection found = objections.findForChair(chair, cooperative, signal).objection();
        if (found == null || !found.isOpen()) {
            throw new RuleViolationException("signs.error.answered");
        }
        return found;
    }
}
