package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

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
import kz.yntymaq.ui.Text;
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

/** Jobs and income, now and after the purchases. */
@Controller
class PlanSectionController {

    private static final String PATH = "/cabinet/applications/{id}/plan";

    private final Applications applications;
    private final SectionPages pages;
    private final Forms forms;

    PlanSectionController(Applications applications, SectionPages pages, Forms forms) {
        this.applications = applications;
        this.pages = pages;
        this.forms = forms;
    }

    record PlanForm(
            @Nullable Integer version,

            @PositiveOrZero(message = "{application.error.negative}")
            @Max(value = 100_000, message = "{application.error.jobs}")
            @Nullable
            @Label("application.field.JOBS_NOW")
            Integer jobsNow,

            @PositiveOrZero(message = "{application.error.negative}")
            @Max(value = 100_000, message = "{application.error.jobs}")
            @Nullable
            @Label("application.field.JOBS_PLANNED")
            Integer jobsPlanned,

            @PositiveOrZero(message = "{application.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("application.field.INCOME_NOW")
            BigDecimal incomeNow,

            @PositiveOrZero(message = "{application.error.negative}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("application.field.INCOME_PLANNED")
            BigDecimal incomePlanned,

            @Size(max = 4000, message = "{error.long}") @Nullable @Label("application.field.PLAN")
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
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        forms.show(model, actor.accountId(), PlanForm.of(application));
        return pages.show(model, application, Section.PLAN);
    }

    @PostMapping(PATH)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        return forms.post(errors)
                .run(() -> applications.fillWorkPlan(actor, id, SectionPages.version(form.version()), form.toPlan()))
                .done("page.saved")
                .to(next -> pages.after(actor, id, Section.PLAN, go, warned));
    }
}
