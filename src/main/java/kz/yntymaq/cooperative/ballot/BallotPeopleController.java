package kz.yntymaq.cooperative.ballot;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.ballot.BallotController.BALLOT;
import static kz.yntymaq.cooperative.ballot.BallotController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
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

    /** Who has left since the question was opened has a vote in it still. */
    private static final Set<MembershipState> WHO_VOTED_ONCE =
            Set.of(MembershipState.MEMBER, MembershipState.LEAVING, MembershipState.LEFT);

    private final BallotConduct conduct;
    private final BallotViews views;
    private final MemberPicker picker;
    private final Texts texts;
    private final Forms forms;

    BallotPeopleController(BallotConduct conduct, BallotViews views, MemberPicker picker, Texts texts, Forms forms) {
        this.conduct = conduct;
        this.views = views;
        this.picker = picker;
        this.texts = texts;
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
        return show(actor, at, model, "demands", views.notDemanding(at), Set.of());
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
        return show(actor, at, model, "paper", views.withoutSlip(at), views.asking(at));
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

    /** @param asked who of the people is marked as asking for a printed slip */
    private String show(Actor actor, Place at, Model model, String what, Set<UUID> people, Set<UUID> asked) {
        forms.show(model, actor.accountId(), new PeopleForm(Set.of()));
        model.addAttribute("page", views.page(actor, at));
        model.addAttribute("what", what);
        model.addAttribute(
                "people",
                picker.offer(
                        model,
                        MemberPicker.Whom.in(at.cooperative(), WHO_VOTED_ONCE).among(people),
                        each -> asked.contains(each.account())
                                ? new Option(each.account().toString(), texts.get("ballot.asks", each.name()))
                                : each.byAccount(),
                        "members"));
        return "ballot/people";
    }
}
