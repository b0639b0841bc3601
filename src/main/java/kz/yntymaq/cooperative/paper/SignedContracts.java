package kz.yntymaq.cooperative.paper;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The founding contract as a text that each founder signs with the own key, in place of the line on paper: the words that were
 * kept when it was concluded, which never change.
 */
@Component
class SignedContracts implements SignableDocuments {

    private static final String KIND = "contract";

    private final FoundingPapers papers;
    private final KeptContracts kept;
    private final GivenSignatures signatures;
    private final AuditLog audit;

    SignedContracts(FoundingPapers papers, KeptContracts kept, GivenSignatures signatures, AuditLog audit) {
        this.papers = papers;
        this.kept = kept;
        this.signatures = signatures;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Signable find(Actor actor, UUID cooperative) {
        String page = FoundingPapers.contractOf(cooperative);
        papers.requireSigner(actor, cooperative, page);
        BilingualPaper paper = paper(cooperative);
        audit.note(actor.accountId(), "cooperative.papers-read", cooperative, null);
        return new Signable(document(cooperative, paper), paper.title(), page, null);
    }

    @Override
    public String otherwiseKey(Actor actor, UUID cooperative) {
        return "cooperative.signed.contract.otherwise";
    }

    /** Who has signed it; the caller has looked whether the actor may see it. */
    @Transactional(readOnly = true)
    public GivenSignatures.Given given(Actor actor, UUID cooperative) {
        return signatures.of(
                actor,
                () -> document(cooperative, paper(cooperative)),
                () -> papers.isToBeSignedBy(actor, cooperative));
    }

    /** Whether its words were kept, so that they can be signed: not before the founding meeting, nor of one held long ago. */
    boolean isKept(UUID cooperative) {
        return kept.find(cooperative, true).isPresent();
    }

    private BilingualPaper paper(UUID cooperative) {
        return kept.find(cooperative, true).map(KeptContracts.Kept::paper).orElseThrow(NotFoundException::new);
    }

    private static Signing.Document document(UUID cooperative, BilingualPaper paper) {
        return new Signing.Document(KIND, cooperative, paper.words());
    }
}
