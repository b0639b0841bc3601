package kz.yntymaq.review.conclusion;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Hindrances;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFiles;
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

/** The district akimat's conclusion. */
@Controller
class ConclusionController {

    private final Reviews reviews;
    private final Hindrances hindrances;
    private final CaseFiles cases;
    private final Forms forms;
    private final Texts texts;

    ConclusionController(Reviews reviews, Hindrances hindrances, CaseFiles cases, Forms forms, Texts texts) {
        this.reviews = reviews;
        this.hindrances = hindrances;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
    }

    /** What the akimat says of the project. */
    enum Opinion {
        SUPPORTS,
        DOES_NOT_SUPPORT;

        String key() {
            return "review.opinion." + name();
        }
    }

    record ConclusionForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.opinion")
            Opinion opinion,

            @GivenReason @Nullable @Label("review.conclusion.text")
            String conclusion,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/applications/{id}/conclusion")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.CONCLUDE);
        hindrances.requireNone(application, ReviewAction.CONCLUDE);
        forms.show(
                model, actor.accountId(), new ConclusionForm(null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("case", cases.show(actor, application));
        model.addAttribute("opinions", Option.of(Opinion.values(), opinion -> texts.get(opinion.key())));
        return "review/conclusion";
    }

    @PostMapping("/office/applications/{id}/conclusion")
    String conclude(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConclusionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.CONCLUDE, form.version()))
                .run(() -> reviews.conclude(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        form.opinion() == Opinion.SUPPORTS,
                        requireNonNull(Text.words(form.conclusion()))))
                .done("review.concluded")
                .to(CaseAddress.of(id));
    }
}
