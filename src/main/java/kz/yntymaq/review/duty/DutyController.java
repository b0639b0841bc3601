package kz.yntymaq.review.duty;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.LegalText;
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

/** The office's page on which it writes down how a duty was met. */
@Controller
class DutyController {

    private static final String PAGE = "/office/applications/{id}/duties";

    private final Duties duties;
    private final Reviews reviews;
    private final ApplicationEditions editions;
    private final Forms forms;
    private final LegalText law;
    private final Texts texts;

    DutyController(
            Duties duties, Reviews reviews, ApplicationEditions editions, Forms forms, LegalText law, Texts texts) {
        this.duties = duties;
        this.reviews = reviews;
        this.editions = editions;
        this.forms = forms;
        this.law = law;
        this.texts = texts;
    }

    /** A finding. @param duty its code */
    record DutyForm(
            @NotBlank(message = "{error.choice}") @Nullable @Label("review.duty")
            String duty,

            @NotBlank(message = "{review.duty.year.hint}")
            @Pattern(regexp = "| *[0-9]{4} *", message = "{review.duty.year.hint}")
            @Nullable
            @Label("review.duty.year")
            String year,

            @NotNull(message = "{error.choice}") @Nullable @Label("review.duty.outcome")
            DutyOutcome outcome,

            @NotNull(message = "{error.date}") @Nullable @Label("review.duty.day")
            LocalDate day,

            @Nullable @Label("review.duty.sum") Boolean sumReached,

            @GivenReason @Nullable @Label("review.duty.words")
            String words,

            @NotNull UUID once,
            int version) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.DUTY);
        forms.show(
                model,
                actor.accountId(),
                new DutyForm(null, null, null, null, null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        List<DutyEntry> asked = editions.of(application).content().duties();
        model.addAttribute("suspends", asked.stream().anyMatch(duty -> duty.breachedYears() != null));
        model.addAttribute("bySum", asked.stream().anyMatch(duty -> duty.fromSum() != null));
        model.addAttribute(
                "duties",
                asked.stream()
                        .map(duty -> new Option(
                                duty.code(),
                                law.of(duty.source()) + ": " + duty.text().here(),
                                null))
                        .toList());
        model.addAttribute(
                "outcomes",
                Arrays.stream(DutyOutcome.values())
                        .map(outcome -> new Option(outcome.name(), texts.get(outcome.key()), null))
                        .toList());
        return "review/duty";
    }

    @PostMapping(PAGE)
    String record(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") DutyForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.DUTY, form.version()))
                .run(() -> duties.record(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(form.duty()),
                        Integer.parseInt(requireNonNull(form.year()).trim()),
                        requireNonNull(form.outcome()),
                        requireNonNull(form.day()),
                        Boolean.TRUE.equals(form.sumReached()),
                        requireNonNull(Text.words(form.words()))))
                .done("review.duty.done")
                .to(CaseAddress.of(id));
    }
}
