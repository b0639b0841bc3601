package kz.yntymaq.lending.repayment.page;

import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanStage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of repayment have in common. */
@Component
class RepaymentPages {

    private final LoanReach reach;
    private final Applicants applicants;

    RepaymentPages(LoanReach reach, Applicants applicants) {
        this.reach = reach;
        this.applicants = applicants;
    }

    static String of(UUID application) {
        return "/office/loans/" + application;
    }

    /** One on which an officer is about to act. @throws MovedOnException to its page, where a tie keeps the officer from it, and before the pay-out */
    Seen ofPaid(Actor actor, UUID application) {
        Seen seen = reach.ofOfficer(actor, application);
        reach.tie(actor, seen.application()).ifPresent(key -> {
            throw new MovedOnException(of(application), key);
        });
        if (seen.file().getStage() != LoanStage.PAID) {
            throw new MovedOnException(of(application), "lending.error.not-paid");
        }
        return seen;
    }

    /** One of the borrower. @throws NotFoundException before the pay-out as well */
    Seen ofBorrower(Actor actor, UUID application) {
        Seen seen = reach.ofBorrower(actor, application);
        if (seen.file().getStage() != LoanStage.PAID) {
            throw new NotFoundException();
        }
        return seen;
    }

    void show(Model model, Seen seen) {
        model.addAttribute("id", seen.application().getId());
        model.addAttribute("number", Objects.requireNonNull(seen.application().getNumber()));
        model.addAttribute(
                "name", applicants.facts(seen.application().getApplicantId()).name());
        model.addAttribute("file", seen.file());
    }
}
