package kz.yntymaq.integrity.visit;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
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

/** Plans of visits of an oblast, and what was found. */
@Controller
class PlanController {

    private static final String PLANS = "/office/signs/plans";
    private static final String PLAN = PLANS + "/{plan}";
    private static final String VISIT = PLAN + "/visits/{visit}";

    private final Plans plans;
    private final Forms forms;
    private final Texts texts;

    PlanController(Plans plans, Forms forms, Texts texts) {
        this.plans = plans;
        this.forms = forms;
        this.texts = texts;
    }

    /** How many co-operatives are visited. */
    record PlanForm(
            @NotNull(message = "{error.required}")
            @Max(value = Plans.MOST, message = "{signs.error.size}")
            @Nullable
            @Label("signs.plan.size")
            Integer size,

            @NotNull UUID once) {}

    /** What is said of a visit. */
    enum Result {
        FOUND,
        NOT_FOUND
    }

    /** What was found. @param on the day of the visit */
    record VisitForm(
            @NotNull(message = "{error.required}") @Nullable @Label("signs.visit.on")
            LocalDate on,

            @NotNull(message = "{error.choice}") @Nullable @Label("signs.visit.result")
            Result result,

            @GivenReason @Nullable @Label("signs.visit.words")
            String words,

            @NotNull UUID once) {}

    @GetMapping(PLANS)
    String list(Actor actor, Model model) {
        model.addAttribute("plans", plans.list(actor));
        model.addAttribute("precision", plans.precision(actor));
        forms.show(model, actor.accountId(), new PlanForm(null, UUID.randomUUID()));
        return "signs/plans";
    }

    @PostMapping(PLANS)
    String make(Actor actor, @Valid @ModelAttribute("form") PlanForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> plans.list(actor))
                .run(() -> plans.make(actor, requireNonNull(form.size()), form.once()))
                .done("signs.done.planned")
                .to(PLANS);
    }

    @GetMapping(PLAN)
    String plan(Actor actor, @PathVariable UUID plan, Model model) {
        model.addAttribute("plan", plans.find(actor, plan));
        model.addAttribute("visits", plans.visits(actor, plan));
        return "signs/plan";
    }

    @GetMapping(VISIT)
    String visit(Actor actor, @PathVariable UUID plan, @PathVariable UUID visit, Model model) {
        Visit seen = plans.visit(actor, plan, visit);
        if (seen.isRecorded()) {
            throw new MovedOnException(PLANS + "/" + plan);
        }
        model.addAttribute("visit", seen);
        model.addAttribute("results", Option.of(Result.values(), each -> texts.get("signs.visit." + each)));
        forms.show(model, actor.accountId(), new VisitForm(null, null, null, UUID.randomUUID()));
        return "signs/visit";
    }

    @PostMapping(VISIT)
    String record(
            Actor actor,
            @PathVariable UUID plan,
            @PathVariable UUID visit,
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> plans.visit(actor, plan, visit))
                .run(() -> plans.record(
                        actor,
                        plan,
                        visit,
                        requireNonNull(form.on()),
                        form.result() == Result.FOUND,
                        requireNonNull(Text.words(form.words())),
                        form.once()))
                .done("signs.done.visited")
                .to(PLANS + "/" + plan);
    }
}
