package kz.yntymaq.cooperative.ballot;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.ballot.BallotController.BALLOT;
import static kz.yntymaq.cooperative.ballot.BallotController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.voting.slip.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whom whoever leads a meeting writes down: who raised a hand for a secret vote, and who asked for a printed slip. */
@Controller
class BallotPeopleController {

    private final BallotConduct conduct;
    private final BallotViews views;
    private final Forms forms;

    BallotPeopleController(BallotConduct conduct, BallotViews views, Forms forms) {
        this.conduct = conduct;
        this.views = views;
        this.forms = forms;
    }

    record PeopleForm(
            @NotEmpty(message = "{error.choice}") @Nullable @Label("ballot.members")
            Set<UUID> members) {}

    @ModelAttribute("at")
    static Place at(@PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        return new Place(id, meeting, question);
    }

    @GetMapping(BALLOT + "/demands")
    String demands(Actor actor, @ModelAttribute("at") Place at, Model model) {
        views.led(actor, at, null);
        return show(actor, at, model, "demands", views.notDemanding(at));
    }

    @PostMapping(BALLOT + "/demands")
    String note(
            Actor actor,
            @ModelAttribute("at") Place at,
            @Valid @ModelAttribute("form") PeopleForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, at, null))
                .run(() -> conduct.note(actor, at, requireNonNull(form.members())))
                .done("ballot.done.noted")
                .to(address(at));
    }

    @GetMapping(BALLOT + "/paper")
    String paper(Actor actor, @ModelAttribute("at") Place at, Model model) {
        views.led(actor, at, Stage.TAKING);
        return show(actor, at, model, "paper", views.withoutSlip(at));
    }

    @PostMapping(BALLOT + "/paper")
    String onPaper(
            Actor actor,
            @ModelAttribute("at") Place at,
            @Valid @ModelAttribute("form") PeopleForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, at, Stage.TAKING))
                .run(() -> conduct.onPaper(actor, at, requireNonNull(form.members())))
                .done("ballot.done.paper")
                .to(address(at));
    }

    private String show(Actor actor, Place at, Model model, String what, List<Option> people) {
        forms.show(model, actor.accountId(), new PeopleForm(Set.of()));
        model.addAttribute("page", views.page(actor, at));
        model.addAttribute("what", what);
        model.addAttribute("people", people);
        return "ballot/people";
    }
}
