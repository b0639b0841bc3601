package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
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

    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        forms.show(model, actor.accountId(), application.getAnswers().getWorkPlan());
        return pages.show(model, application, Section.PLAN);
    }

    @PostMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WorkPlan form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        return forms.post(errors)
                .run(() -> applications.fillWorkPlan(actor, id, SectionPages.version(version), form))
                .done("page.saved")
                .to(next -> pages.after(actor, id, Section.PLAN, go, warned));
    }
}
