package kz.yntymaq.lending.page;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.lending.LoanPart;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.ui.form.Forms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The borrower's page: what is due, the terms with their schedule, and the one button that agrees to them. */
@Controller
class OwnLoanController {

    private static final String PAGE = "/cabinet/applications/{id}/loan";

    private final Loans loans;
    private final LoanReach reach;
    private final LoanPages pages;
    private final SignedLoanContracts signed;
    private final Applications applications;
    private final Forms forms;
    private final List<LoanPart> parts;
    private final Clock clock;

    OwnLoanController(
            Loans loans,
            LoanReach reach,
            LoanPages pages,
            SignedLoanContracts signed,
            Applications applications,
            Forms forms,
            List<LoanPart> parts,
            Clock clock) {
        this.loans = loans;
        this.reach = reach;
        this.pages = pages;
        this.signed = signed;
        this.applications = applications;
        this.forms = forms;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = reach.ofBorrower(actor, id);
        boolean chair = applications.isChair(actor, seen.application());
        pages.show(model, seen, chair);
        parts.forEach(part -> part.show(model, seen));
        model.addAttribute("signed", signed.given(actor, seen, chair));
        model.addAttribute("mayAgree", chair && seen.file().waitsForAgreement(LocalDate.now(clock)));
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "lending/own";
    }

    @PostMapping(PAGE)
    String agree(Actor actor, @PathVariable UUID id, @RequestParam UUID once, @RequestParam int version) {
        return forms.press()
                .back(LoanPages.own(id))
                .run(() -> loans.agree(actor, new Loans.Pressed(id, once, version)))
                .done("lending.done.agreed")
                .to(LoanPages.own(id));
    }

    @GetMapping(PAGE + "/contract.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) throws IOException {
        return signed.saved(reach.ofBorrower(actor, id));
    }
}
