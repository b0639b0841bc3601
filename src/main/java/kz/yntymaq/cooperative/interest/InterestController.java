package kz.yntymaq.cooperative.interest;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A member says an interest in a question of a meeting, or takes it back. */
@Controller
class InterestController {

    private static final String INTEREST =
            "/cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/interest";

    private final Interests interests;
    private final InterestViews views;
    private final Forms forms;
    private final Texts texts;

    InterestController(Interests interests, InterestViews views, Forms forms, Texts texts) {
        this.interests = interests;
        this.views = views;
        this.forms = forms;
        this.texts = texts;
    }

    record InterestForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("interest.kind")
            InterestKind kind,

            @Size(max = 300, message = "{error.long}") @Nullable @Legible @Label("interest.words")
            String words) {}

    @GetMapping(INTEREST)
    String page(
            Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question, Model model) {
        InterestViews.Page page = views.page(actor, new Interests.Place(id, meeting, question));
        model.addAttribute("page", page);
        model.addAttribute("kinds", Option.of(InterestKind.values(), each -> texts.get(each.key())));
        forms.show(model, actor.accountId(), new InterestForm(page.kind(), page.words()));
        return "interest/say";
    }

    @PostMapping(INTEREST)
    String say(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @Valid @ModelAttribute("form") InterestForm form,
            BindingResult errors) {
        var at = new Interests.Place(id, meeting, question);
        return forms.post(errors)
                .run(() -> interests.say(actor, at, requireNonNull(form.kind()), form.words()))
                .done("interest.done.said")
                .to(at.meetingPage());
    }

    @PostMapping(INTEREST + "/take-back")
    @Button(on = INTEREST)
    String takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        var at = new Interests.Place(id, meeting, question);
        return forms.press()
                .run(() -> interests.takeBack(actor, at))
                .done("interest.done.taken-back")
                .to(at.meetingPage());
    }
}
