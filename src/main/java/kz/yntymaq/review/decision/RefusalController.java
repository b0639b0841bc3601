package kz.yntymaq.review.decision;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.programme.content.GroundEntry;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Hindrances;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.review.casefile.RuleLine;
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

/** A refusal with its reason and the point of the rules. */
@Controller
class RefusalController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final CaseFiles cases;
    private final Hindrances hindrances;
    private final RefusalGrounds grounds;
    private final Forms forms;
    private final Texts texts;
    private final LegalText law;

    RefusalController(
            Reviews reviews,
            Decisions decisions,
            CaseFiles cases,
            Hindrances hindrances,
            RefusalGrounds grounds,
            Forms forms,
            Texts texts,
            LegalText law) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.cases = cases;
        this.hindrances = hindrances;
        this.grounds = grounds;
        this.forms = forms;
        this.texts = texts;
        this.law = law;
    }

    record RefusalForm(
            @NotBlank(message = "{error.choice}") @Nullable @Label("review.refusal.ground")
            String ground,

            @GivenReason @Nullable @Label("review.refusal.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/applications/{id}/refusal")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.REFUSE);
        model.addAttribute("loan", application);
        List<String> unsettled = hindrances.of(application, ReviewAction.REFUSE);
        model.addAttribute("unsettled", unsettled);
        if (unsettled.isEmpty()) {
            List<Option> grounds = grounds(application);
            String only = grounds.size() == 1 ? grounds.get(0).value() : null; // there is nothing to choose
            forms.show(
                    model, actor.accountId(), new RefusalForm(only, null, UUID.randomUUID(), application.getVersion()));
            model.addAttribute("grounds", grounds);
        } else {
            forms.leave(); // nothing is asked that could not be done
        }
        return "review/refusal";
    }

    @PostMapping("/office/applications/{id}/refusal")
    String refuse(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") RefusalForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.REFUSE, form.version()))
                .run(() -> decisions.refuse(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(form.ground()),
                        requireNonNull(Text.words(form.reason()))))
                .done("review.refused")
                .to(CaseAddress.of(id));
    }

    /** What the facts say, or what an official found in words. */
    private static String found(RuleLine line) {
        return line.isNotMetByPeople()
                ? line.name() + " – " + line.said().get(line.said().size() - 1).words()
                : line.text();
    }

    /** The points of the rules that are not met stand first, with what the check found. */
    private List<Option> grounds(Application application) {
        List<GroundEntry> all = grounds.open(application);
        Map<GroundEntry, String> unmet = new LinkedHashMap<>();
        cases.findings(application).stream()
                .filter(line -> line.finding().isWarning() || line.isNotMetByPeople())
                .forEach(line -> RefusalGrounds.of(line.finding(), all)
                        .ifPresent(ground -> unmet.merge(
                                ground,
                                texts.get("review.refusal.unmet", found(line)),
                                (one, other) -> one + " " + other)));
        return Stream.concat(unmet.keySet().stream(), all.stream().filter(ground -> !unmet.containsKey(ground)))
                .map(ground -> new Option(
                        ground.code(),
                        law.of(ground.source()) + ": " + ground.text().here(),
                        unmet.get(ground)))
                .toList();
    }
}
