package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much and for how long. */
@Controller
class AmountSectionController {

    private static final String PATH = "/cabinet/applications/{id}/amount";

    private final Applications applications;
    private final LoanConditions conditions;
    private final SectionPages pages;
    private final Forms forms;

    AmountSectionController(Applications applications, LoanConditions conditions, SectionPages pages, Forms forms) {
        this.applications = applications;
        this.conditions = conditions;
        this.pages = pages;
        this.forms = forms;
    }

    record AmountForm(
            @Nullable Integer version,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("application.field.AMOUNT")
            BigDecimal amount,

            @Positive(message = "{error.positive}")
            @Max(value = 1200, message = "{application.error.months}")
            @Nullable
            @Label("application.field.TERM")
            Integer termMonths,

            @PositiveOrZero(message = "{application.error.negative}")
            @Max(value = 1200, message = "{application.error.months}")
            @Nullable
            @Label("application.field.GRACE")
            Integer graceMonths) {

        static AmountForm of(Application application) {
            LoanTerms terms = application.getAnswers().getTerms();
            return new AmountForm(application.getVersion(), terms.amount(), terms.termMonths(), terms.graceMonths());
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        forms.show(model, actor.accountId(), AmountForm.of(application));
        model.addAttribute("conditions", conditions.inForce());
        return pages.show(model, application, Section.AMOUNT);
    }

    @PostMapping(PATH)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AmountForm form,
            BindingResult errors,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        return forms.post(errors)
                .run(() -> applications.fillTerms(
                        actor,
                        id,
                        SectionPages.version(form.version()),
                        new LoanTerms(form.amount(), form.termMonths(), form.graceMonths())))
                .done("page.saved")
                .to(next -> pages.after(actor, id, Section.AMOUNT, go, warned));
    }
}
