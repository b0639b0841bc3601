package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Text;
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

/** Jobs and income, now and after the purchases. */
@Controller
class PlanSectionController {

    private static final String PATH = "/cabinet/applications/{id}/plan";

    private final Applications applications;
    private final SectionPages pages;
    private final KeptForms kept;

    PlanSectionController(Applications applications, SectionPages pages, KeptForms kept) {
        this.applications = applications;
        this.pages = pages;
        this.kept = kept;
    }

    record PlanForm(
            @Nullable Integer version,

            @PositiveOrZero(message = "{application.error.negative}")
            @Max(value = 100_000, message = "{application.error.jobs}")
            @Nullable
            Integer jobsNow,

            @PositiveOrZero(message = "{application.error.negative}")
            @Max(value = 100_000, message = "{application.error.jobs}")
            @Nullable
            Integer jobsPlanned,

            @PositiveOrZero(message = "{application.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal incomeNow,

            @PositiveOrZero(message = "{application.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal incomePlanned,

            @Size(max = 4000, message = "{error.long}") @Nullable
            String plan) {

        static PlanForm of(Application application) {
            WorkPlan plan = application.getAnswers().getWorkPlan();
            return new PlanForm(
                    application.getVersion(),
                    plan.jobsNow(),
                    plan.jobsPlanned(),
                    plan.incomeNow(),
                    plan.incomePlanned(),
                    plan.plan());
        }

        WorkPlan toPlan() {
            return new WorkPlan(jobsNow, jobsPlanned, incomeNow, incomePlanned, Text.words(plan));
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application = pages.open(actor, id);
        kept.show(request, model, actor.accountId(), PlanForm.of(application));
        return pages.show(request, model, next, application, Section.PLAN);
    }

    @PostMapping(PATH)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(name = GO, defaultValue = "") String go,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        applications.fillWorkPlan(actor, id, SectionPages.version(form.version()), form.toPlan());
        return pages.saved(actor, id, Section.PLAN, go, request, next);
    }
}
