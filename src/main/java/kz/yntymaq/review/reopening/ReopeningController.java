package kz.yntymaq.review.reopening;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.reopening.Reopening.Outcome;
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

/** The pages on which officials of the office that decided propose to take the decision back, and answer a proposal. */
@Controller
class ReopeningController {

    private static final String PAGE = "/office/applications/{id}/reopening";
    private static final String ANSWER = PAGE + "/answer";

    private final Reopenings reopenings;
    private final Reviews reviews;
    private final Forms forms;
    private final Texts texts;

    ReopeningController(Reopenings reopenings, Reviews reviews, Forms forms, Texts texts) {
        this.reopenings = reopenings;
        this.reviews = reviews;
        this.forms = forms;
        this.texts = texts;
    }

    /** A proposal. */
    record ProposalForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("reopening.found")
            Found found,

            @GivenReason @Nullable @Label("reopening.words") String words,

            @NotNull UUID once,
            int version) {}

    /** An answer to a proposal. @param proposal that the page showed */
    record AnswerForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("reopening.outcome")
            Outcome outcome,

            @GivenReason @Nullable @Label("reopening.answer-words")
            String words,

            @NotNull(message = "{error.required}") UUID proposal,
            @NotNull UUID once,
            int version) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        reopenings.find(actor, id);
        Application application = reviews.read(actor, id);
        reopenings.barToPropose(actor, application).ifPresent(key -> {
            throw new MovedOnException(CaseAddress.of(id), key);
        });
        if (reopenings.findWaiting(actor, id).isPresent()) {
            throw new MovedOnException(CaseAddress.of(id), "reopening.error.waits");
        }
        forms.show(model, actor.accountId(), new ProposalForm(null, null, UUID.randomUUID(), application.getVersion()));
        show(model, application);
        model.addAttribute(
                "founds",
                Stream.of(Found.values())
                        .map(each -> new Option(each.name(), texts.get(each.key()), null))
                        .toList());
        return "reopening/propose";
    }

    @PostMapping(PAGE)
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reopenings.findShown(actor, id, form.version()))
                .run(() -> reopenings.propose(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(form.found()),
                        requireNonNull(Text.words(form.words()))))
                .done("reopening.proposed")
                .to(CaseAddress.of(id));
    }

    @GetMapping(ANSWER)
    String answering(Actor actor, @PathVariable UUID id, Model model) {
        reopenings.find(actor, id);
        Application application = reviews.read(actor, id);
        Reopening waiting = reopenings
                .findWaiting(actor, id)
                .orElseThrow(() -> new MovedOnException(CaseAddress.of(id), "reopening.error.answered"));
        reopenings.barToAnswer(actor, application, waiting).ifPresent(key -> {
            throw new MovedOnException(CaseAddress.of(id), key);
        });
        boolean own = waiting.isOf(actor.accountId());
        forms.show(
                model,
                actor.accountId(),
                new AnswerForm(
                        own ? Outcome.TAKE_BACK : null,
                        null,
                        waiting.getId(),
                        UUID.randomUUID(),
                        application.getVersion()));
        show(model, application);
        model.addAttribute("foundKey", waiting.getFound().key());
        model.addAttribute("proposed", waiting.getWords());
        model.addAttribute("own", own);
        model.addAttribute("proposal", waiting.getId()); // of now, whatever a form that is kept had
        String hindrance = own ? null : reopenings.hindrance(application).orElse(null);
        model.addAttribute("hindrance", hindrance);
        model.addAttribute("outcomes", outcomes(own, hindrance != null, application));
        return "reopening/answer";
    }

    /** Who proposed it can take it back alone; what the rule would refuse is not offered. */
    private List<Option> outcomes(boolean own, boolean hindered, Application application) {
        String hint = application.getState() == ApplicationState.APPROVED
                ? "reopening.outcome.CONFIRM.approved"
                : "reopening.outcome.CONFIRM.refused";
        if (own) {
            return List.of(new Option(Outcome.TAKE_BACK.name(), texts.get(Outcome.TAKE_BACK.key()), null));
        }
        var turnDown = new Option(Outcome.TURN_DOWN.name(), texts.get(Outcome.TURN_DOWN.key()), null);
        return hindered
                ? List.of(turnDown)
                : List.of(
                        new Option(Outcome.CONFIRM.name(), texts.get(Outcome.CONFIRM.key()), texts.get(hint)),
                        turnDown);
    }

    @PostMapping(ANSWER)
    String answer(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reopenings.findShown(actor, id, form.version()))
                .run(() -> reopenings.answer(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        form.proposal(),
                        requireNonNull(form.outcome()),
                        requireNonNull(Text.words(form.words()))))
                .done(form.outcome() == null ? "reopening.done.TURN_DOWN" : "reopening.done." + form.outcome())
                .to(CaseAddress.of(id));
    }

    private static void show(Model model, Application application) {
        model.addAttribute("loan", application);
        model.addAttribute("decision", application.lastMove().reason());
        model.addAttribute("approved", application.getState() == ApplicationState.APPROVED);
    }
}
