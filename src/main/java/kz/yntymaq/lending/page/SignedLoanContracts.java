package kz.yntymaq.lending.page;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanStage;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.office.Actors;
import kz.yntymaq.signature.DocumentSigned;
import kz.yntymaq.signature.GivenSignatures;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of a contract with their schedule as a text that both sides may sign: whoever fills in for the borrower, and
 * officers of the operator. The borrower's signature under terms that wait is the agreement to them, as the press of the
 * button is; a signature under terms that were drawn up anew is none under those that stand now.
 */
@Component
class SignedLoanContracts implements SignableDocuments {

    private final LoanReach reach;
    private final LoanPages pages;
    private final ContractPaper papers;
    private final Loans loans;
    private final Applicants applicants;
    private final Actors actors;
    private final SignedDocuments signed;
    private final GivenSignatures signatures;

    SignedLoanContracts(
            LoanReach reach,
            LoanPages pages,
            ContractPaper papers,
            Loans loans,
            Applicants applicants,
            Actors actors,
            SignedDocuments signed,
            GivenSignatures signatures) {
        this.reach = reach;
        this.pages = pages;
        this.papers = papers;
        this.loans = loans;
        this.applicants = applicants;
        this.actors = actors;
        this.signed = signed;
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return LoanTerms.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Signable find(Actor actor, UUID application) {
        boolean borrower = reach.isBorrower(actor, application);
        String page = borrower ? LoanPages.own(application) : LoanPages.of(application);
        Seen seen = seen(actor, application, borrower);
        if (seen.file().getTerms() == null) {
            throw new NotFoundException();
        }
        if (!borrower) {
            reach.tie(actor, seen.application()).ifPresent(key -> {
                throw new MovedOnException(page, key);
            });
        }
        if (!isOpen(seen)) {
            throw new MovedOnException(page);
        }
        BilingualPaper paper = papers.terms(seen);
        return new Signable(document(seen, paper), paper.title(), page, borrower ? bin(seen) : null, !borrower, false);
    }

    @Override
    public String otherwiseKey(Actor actor, UUID application) {
        return reach.isBorrower(actor, application)
                ? "lending.signed.otherwise.borrower"
                : "lending.signed.otherwise.operator";
    }

    /**
     * Who has signed the terms until they are drawn up anew or end; the caller has looked whether the actor may see them.
     *
     * @param signs whether the actor is one of those who may sign them
     */
    GivenSignatures.Given given(Actor actor, Seen seen, boolean signs) {
        return signatures.standing(
                actor,
                LoanTerms.KIND,
                seen.application().getId(),
                () -> signs && seen.file().getTerms() != null && isOpen(seen));
    }

    /** The paper to be saved, with who has signed. @throws NotFoundException before the contract is drawn up */
    ResponseEntity<byte[]> saved(Seen seen) throws IOException {
        if (seen.file().getTerms() == null) {
            throw new NotFoundException();
        }
        return papers.answer(
                seen, signed.standing(LoanTerms.KIND, seen.application().getId()));
    }

    /** @throws RuleViolationException where the terms changed meanwhile, and where they can be agreed to no more */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DocumentSigned event) {
        if (!event.kind().equals(LoanTerms.KIND)) {
            return;
        }
        UUID application = event.subject();
        Actor signer = actors.find(event.account()).orElseThrow(NotFoundException::new);
        boolean borrower = reach.isBorrower(signer, application);
        if (!borrower) { // nobody draws the terms up anew meanwhile; the agreement of the borrower holds them itself
            loans.hold(application);
        }
        Seen seen = seen(signer, application, borrower);
        if (signed.under(document(seen, papers.terms(seen))).stream()
                .noneMatch(each -> each.id().equals(event.signature()))) {
            throw new RuleViolationException("lending.error.changed");
        }
        if (borrower && seen.file().getAgreedAt() == null) {
            loans.agree(
                    signer,
                    new Loans.Pressed(
                            application, event.signature(), seen.file().getVersion()));
        }
    }

    private Seen seen(Actor actor, UUID application, boolean borrower) {
        return borrower ? reach.ofSigner(actor, application) : reach.ofOfficer(actor, application);
    }

    /** Whether anything is to be signed: the terms wait for the borrower or are agreed, and the borrower goes on. */
    private boolean isOpen(Seen seen) {
        LoanFile file = seen.file();
        boolean agreed = file.getAgreedAt() != null && file.getStage() != LoanStage.ENDED;
        return (agreed || file.waitsForAgreement(pages.today())) && reach.stands(seen.application());
    }

    private @Nullable Bin bin(Seen seen) {
        String bin = applicants.facts(seen.application().getApplicantId()).bin();
        return bin == null ? null : new Bin(bin);
    }

    private static Signing.Document document(Seen seen, BilingualPaper paper) {
        return new Signing.Document(LoanTerms.KIND, seen.application().getId(), paper.words());
    }
}
