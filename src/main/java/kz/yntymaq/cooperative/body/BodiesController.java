package kz.yntymaq.cooperative.body;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.membership.VoteForm;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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

/** The bodies of a co-operative, and what its chair writes down of general meetings that elected them. */
@Controller
class BodiesController {

    static final String PATH = "/cabinet/cooperatives/{id}/bodies";
    static final int MOST_YEARS = 10;

    private final Bodies bodies;
    private final BodyEvents events;
    private final BodyViews views;
    private final MemberPicker picker;
    private final RevisionKin kin;
    private final Forms forms;
    private final Texts texts;

    BodiesController(
            Bodies bodies,
            BodyEvents events,
            BodyViews views,
            MemberPicker picker,
            RevisionKin kin,
            Forms forms,
            Texts texts) {
        this.bodies = bodies;
        this.events = events;
        this.views = views;
        this.picker = picker;
        this.kin = kin;
        this.forms = forms;
        this.texts = texts;
    }

    record ElectionForm(
            @NotEmpty(message = "{error.choice}") @Nullable @Label("body.members")
            Set<UUID> members,

            @Nullable @Label("body.head") UUID head,

            @Min(value = 1, message = "{error.positive}")
            @Max(value = MOST_YEARS, message = "{body.error.years}")
            @Nullable
            @Label("body.years")
            Integer years,

            @Valid VoteForm vote,
            @NotNull UUID once) {

        ElectionForm {
            vote = VoteForm.orNone(vote);
        }

        Bodies.Elected elected(Body body) {
            return new Bodies.Elected(body, requireNonNull(members), body == Body.BOARD ? head : null, years);
        }
    }

    record ReleaseForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("body.release.who")
            UUID term,

            @Valid VoteForm vote,
            @NotNull UUID once) {

        ReleaseForm {
            vote = VoteForm.orNone(vote);
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", views.page(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "body/page";
    }

    @GetMapping(PATH + "/elect/{body}")
    String electing(Actor actor, @PathVariable UUID id, @PathVariable String body, Model model) {
        Body asked = Body.at(body).orElseThrow(NotFoundException::new);
        BodyViews.Page page = ofChair(actor, id);
        forms.show(model, actor.accountId(), new ElectionForm(null, null, null, VoteForm.NONE, UUID.randomUUID()));
        model.addAttribute("page", page);
        model.addAttribute("body", asked);
        model.addAttribute("people", kin.warned(id, asked, people(model, id)));
        return "body/elect";
    }

    @PostMapping(PATH + "/elect/{body}")
    String elect(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String body,
            @Valid @ModelAttribute("form") ElectionForm form,
            BindingResult errors) {
        Body asked = Body.at(body).orElseThrow(NotFoundException::new);
        return forms.post(errors)
                .allowedBy(() -> ofChair(actor, id))
                .refuseIf(asked == Body.BOARD && form.head() == null, "head", "error.choice")
                .run(() ->
                        bodies.elect(actor, id, form.elected(asked), form.vote().toDecision(), form.once()))
                .done("body.done.elected")
                .to(address(id));
    }

    @GetMapping(PATH + "/release")
    String releasing(Actor actor, @PathVariable UUID id, Model model) {
        BodyViews.Page page = ofChair(actor, id);
        forms.show(model, actor.accountId(), new ReleaseForm(null, VoteForm.NONE, UUID.randomUUID()));
        model.addAttribute("page", page);
        model.addAttribute(
                "terms",
                page.releasable().stream()
                        .map(each -> new Option(
                                each.id().toString(),
                                each.name(),
                                texts.get(each.body().key() + ".member")))
                        .toList());
        return "body/release";
    }

    @PostMapping(PATH + "/release")
    String release(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReleaseForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> ofChair(actor, id))
                .run(() -> bodies.release(
                        actor, id, requireNonNull(form.term()), form.vote().toDecision(), form.once()))
                .done("body.done.released")
                .to(address(id));
    }

    @PostMapping(PATH + "/{term}/resign")
    @Button(on = PATH)
    String resign(Actor actor, @PathVariable UUID id, @PathVariable UUID term) {
        return forms.press()
                .run(() -> events.resign(actor, id, term))
                .done("body.done.resigned")
                .to(address(id));
    }

    private BodyViews.Page ofChair(Actor actor, UUID id) {
        BodyViews.Page page = views.page(actor, id);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** Members, and who was one: what is written down may have been before they left. */
    private List<Option> people(Model model, UUID id) {
        return picker.offer(
                model,
                MemberPicker.Whom.in(
                        id, EnumSet.of(MembershipState.MEMBER, MembershipState.LEAVING, MembershipState.LEFT)),
                each -> each.state() == MembershipState.LEFT
                        ? new Option(each.account().toString(), texts.get("body.left", each.name()))
                        : each.byAccount(),
                "members",
                "head");
    }

    static String address(UUID id) {
        return "/cabinet/cooperatives/" + id + "/bodies";
    }
}
