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
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
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

/** Whoever prepares a general meeting puts questions on bodies on its agenda. */
@Controller
class BodyAgendaController {

    private static final String PATH = "/cabinet/cooperatives/{id}/meetings/{meeting}/bodies/";

    private final BodyAgenda agenda;
    private final BodyViews views;
    private final MeetingAccess access;
    private final MemberPicker picker;
    private final RevisionKin kin;
    private final Forms forms;
    private final Texts texts;

    BodyAgendaController(
            BodyAgenda agenda,
            BodyViews views,
            MeetingAccess access,
            MemberPicker picker,
            RevisionKin kin,
            Forms forms,
            Texts texts) {
        this.agenda = agenda;
        this.views = views;
        this.access = access;
        this.picker = picker;
        this.kin = kin;
        this.forms = forms;
        this.texts = texts;
    }

    record ListForm(
            @NotEmpty(message = "{error.choice}") @Nullable @Label("body.members")
            Set<UUID> members,

            @Nullable @Label("body.head") UUID head,

            @Min(value = 1, message = "{error.positive}")
            @Max(value = BodiesController.MOST_YEARS, message = "{body.error.years}")
            @Nullable
            @Label("body.years")
            Integer years,

            @NotNull UUID once) {

        Bodies.Elected list(Body body) {
            return new Bodies.Elected(body, requireNonNull(members), body == Body.BOARD ? head : null, years);
        }
    }

    record TermForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("body.release.whom")
            UUID term,

            @NotNull UUID once) {}

    @GetMapping(PATH + "{body}")
    String putting(
            Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable String body, Model model) {
        Body asked = Body.at(body).orElseThrow(NotFoundException::new);
        BodyViews.Page page = prepare(actor, id, meeting, model);
        forms.show(model, actor.accountId(), new ListForm(null, null, null, UUID.randomUUID()));
        model.addAttribute("body", asked);
        List<Option> people = picker.offer(
                model,
                MemberPicker.Whom.in(id, EnumSet.of(MembershipState.MEMBER)),
                MemberPicker.Candidate::byAccount,
                "members",
                "head");
        model.addAttribute("people", page.chair() ? kin.warned(id, asked, people) : people);
        return "body/agenda";
    }

    @PostMapping(PATH + "{body}")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable String body,
            @Valid @ModelAttribute("form") ListForm form,
            BindingResult errors) {
        Body asked = Body.at(body).orElseThrow(NotFoundException::new);
        return forms.post(errors)
                .allowedBy(() -> access.requirePreparing(actor, id, meeting))
                .refuseIf(asked == Body.BOARD && form.head() == null, "head", "error.choice")
                .run(() -> agenda.putElection(actor, id, meeting, form.list(asked), form.once()))
                .done("meeting.done.put")
                .to(address(id, meeting));
    }

    @GetMapping(PATH + "release")
    String releasing(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        BodyViews.Page page = prepare(actor, id, meeting, model);
        forms.show(model, actor.accountId(), new TermForm(null, UUID.randomUUID()));
        model.addAttribute("terms", terms(page));
        return "body/agenda-release";
    }

    private List<Option> terms(BodyViews.Page page) {
        return page.releasable().stream()
                .map(each -> new Option(
                        each.id().toString(), each.name(), texts.get(each.body().key() + ".member")))
                .toList();
    }

    @PostMapping(PATH + "release")
    String release(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") TermForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> access.requirePreparing(actor, id, meeting))
                .run(() -> agenda.putRelease(actor, id, meeting, requireNonNull(form.term()), form.once()))
                .done("meeting.done.put")
                .to(address(id, meeting));
    }

    private BodyViews.Page prepare(Actor actor, UUID id, UUID meeting, Model model) {
        access.requirePreparing(actor, id, meeting);
        BodyViews.Page page = views.page(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("meeting", address(id, meeting));
        return page;
    }

    private static String address(UUID id, UUID meeting) {
        return "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
    }
}
