package kz.yntymaq.review.decision;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Hindrances;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFile;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An approval within the oblast's limit. */
@Controller
class ApprovalController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final CaseFiles cases;
    private final Hindrances hindrances;
    private final Forms forms;
    private final Texts texts;

    ApprovalController(
            Reviews reviews, Decisions decisions, CaseFiles cases, Hindrances hindrances, Forms forms, Texts texts) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.cases = cases;
        this.hindrances = hindrances;
        this.forms = forms;
        this.texts = texts;
    }

    record ApprovalForm(
            @GivenReason @Nullable @Label("review.approval.reason")
            String reason,

            @GivenReason(optional = true) @Nullable @Label("review.approval.despite")
            String despite,

            @GivenReason(optional = true, message = "{review.error.past}") @Nullable @Label("review.approval.past")
            String past,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/applications/{id}/approval")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.APPROVE);
        model.addAttribute("loan", application);
        CaseFile file = cases.show(actor, application);
        model.addAttribute("case", file);
        model.addAttribute("broken", cases.lines(decisions.noLongerMet(application)));
        model.addAttribute("earlier", decisions.earlier(application));
        model.addAttribute("year", String.valueOf(decisions.year()));
        BigDecimal amount = application.getAnswers().getAmount();
        model.addAttribute("without", amount == null);
        boolean waits = decisions.waitsForMoney(application);
        MoneyPicture money = amount == null || waits
                ? null
                : decisions
                        .limitFor(application)
                        .map(limit -> MoneyPicture.of(
                                limit,
                                amount,
                                decisions
                                        .hindranceOf(limit, application, amount)
                                        .map(refused -> texts.get(refused.key(), refused.arguments()))
                                        .orElse(null)))
                        .orElse(null);
        model.addAttribute("money", money);
        model.addAttribute("waits", waits);
        model.addAttribute("contract", decisions.waitsByContract(application));
        List<String> unsettled = hindrances.of(application, ReviewAction.APPROVE);
        model.addAttribute("unsettled", unsettled);
        boolean possible =
                unsettled.isEmpty() && amount != null && (waits || (money != null && money.fits())) && file.letPass();
        model.addAttribute("possible", possible);
        if (possible) {
            forms.show(
                    model,
                    actor.accountId(),
                    new ApprovalForm(null, null, null, UUID.randomUUID(), application.getVersion()));
        } else {
            forms.leave(); // nothing is asked that could not be done
        }
        return "review/approval";
    }

    @PostMapping("/office/applications/{id}/approval")
    String approve(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.APPROVE, form.version()))
                .run(() -> decisions.approve(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(Text.words(form.reason())),
                        Text.words(form.despite()),
                        Text.words(form.past())))
                .done(done(reviews.read(actor, id)))
                .to(CaseAddress.of(id));
    }

    private String done(Application application) {
        if (!decisions.waitsForMoney(application)) {
            return "review.approved";
        }
        return decisions.waitsByContract(application) ? "review.approved.contract" : "review.approved.waits";
    }
}
