package kz.yntymaq.lending.repayment.page;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanStage;
import kz.yntymaq.lending.Loans.Pressed;
import kz.yntymaq.lending.repayment.ScheduleChanges;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The borrower's page of other payments: what they would change, and the answer. */
@Controller
class OwnChangeController {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String PAGE = "/cabinet/applications/{id}/loan/schedule";

    private final ScheduleChanges changes;
    private final ChangePages outlooks;
    private final LoanReach reach;
    private final RepaymentPages pages;
    private final Applications applications;
    private final Forms forms;

    OwnChangeController(
            ScheduleChanges changes,
            ChangePages outlooks,
            LoanReach reach,
            RepaymentPages pages,
            Applications applications,
            Forms forms) {
        this.changes = changes;
        this.outlooks = outlooks;
        this.reach = reach;
        this.pages = pages;
        this.applications = applications;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = reach.ofBorrower(actor, id);
        if (seen.file().getStage() != LoanStage.PAID) {
            throw new MovedOnException(own(id), "lending.error.not-paid");
        }
        pages.show(model, seen);
        model.addAttribute(
                "outlook",
                outlooks.open(seen.file())
                        .orElseThrow(() -> new MovedOnException(own(id), "lending.error.change-gone")));
        model.addAttribute("mayAnswer", applications.isChair(actor, seen.application()));
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "repayment/change-answer";
    }

    /** @param answer {@value #YES} or {@value #NO}; a page from before has neither and is shown again */
    @PostMapping(PAGE)
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String answer) {
        boolean yes = YES.equals(answer);
        return forms.press()
                .back(PAGE.replace("{id}", id.toString()))
                .run(() -> {
                    var press = new Pressed(id, once, version);
                    if (yes) {
                        changes.agree(actor, press);
                    } else if (NO.equals(answer)) {
                        changes.decline(actor, press);
                    } else {
                        throw new RuleViolationException("lending.error.changed");
                    }
                })
                .done(yes ? "lending.done.change-agreed" : "lending.done.change-declined")
                .to(own(id));
    }

    private static String own(UUID application) {
        return "/cabinet/applications/" + application + "/loan";
    }
}
