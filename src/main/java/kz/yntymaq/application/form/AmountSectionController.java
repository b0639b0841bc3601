package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;

import jakarta.servlet.http.HttpServletRequest;
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
import kz.yntymaq.ui.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much and for how long. */
@Controller
class AmountSectionController {

    private static final String PATH = "/cabinet/applications/{id}/amount";

    private final Applications applications;
    private final LoanConditions conditions;
    private final SectionPages pages;
    private final KeptForms kept;

    AmountSectionController(Applications applications, LoanConditions conditions, SectionPages pages, KeptForms kept) {
        this.applications = applications;
        this.conditions = conditions;
        this.pages = pages;
        this.kept = kept;
    }

    record AmountForm(
            @Nullable Integer version,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal amount,

            @Positive(message = "{error.positive}") @Max(value = 1200, message = "{application.error.months}") @Nullable
            Integer termMonths,

            @PositiveOrZero(message = "{application.error.negative}")
            @Max(value = 1200, message = "{application.error.months}")
            @Nullable
            Integer graceMonths) {

        static AmountForm of(Application application) {
            LoanTerms terms = application.getAnswers().getTerms();
            return new AmountForm(application.getVersion(), terms.amount(), terms.termMonths(), terms.graceMonths());
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application = pages.open(actor, id);
        kept.show(request, model, actor.accountId(), AmountForm.of(application));
        model.addAttribute("conditions", conditions.inForce());
        return pages.show(request, model, next, application, Section.AMOUNT);
    }

    @PostMapping(PATH)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AmountForm form,
            BindingResult errors,
            @RequestParam(name = GO, defaultValue = "") String go,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        applications.fillTerms(
                actor,
                id,
                SectionPages.version(form.version()),
                new LoanTerms(form.amount(), form.termMonths(), form.graceMonths()));
        return pages.saved(actor, id, Section.AMOUNT, go, request, next);
    }
}
