package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.meeting.MeetingsController.MEETING;
import static kz.yntymaq.cooperative.meeting.MeetingsController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.people.NamedPart;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A meeting while it is held: opened, who is there, closed. */
@Controller
class SittingController {

    private static final String PRESENCE = MEETING + "/presence";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_POWER = 500;

    private final MeetingConduct conduct;
    private final MeetingViews views;
    private final Forms forms;

    SittingController(MeetingConduct conduct, MeetingViews views, Forms forms) {
        this.conduct = conduct;
        this.views = views;
        this.forms = forms;
    }

    record OpeningForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("meeting.presiding")
            UUID presiding,

            @NotNull(message = "{error.choice}") @Nullable @Label("meeting.secretary")
            UUID secretary) {}

    record ArrivedForm(
            @NotEmpty(message = "{error.choice}") @Nullable @Label("meeting.arrived")
            Set<UUID> members) {}

    record RepresentedForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("meeting.represented")
            UUID member,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Legible
            @Label("meeting.representative")
            String representative,

            @NotBlank(message = "{error.required}") @ValidIin @Nullable @Legible @Label("meeting.representative.iin")
            String iin,

            @NotBlank(message = "{meeting.error.power}")
            @Size(max = LONGEST_POWER, message = "{error.long}")
            @Nullable
            @Legible
            @Label("meeting.power")
            String power) {}

    @GetMapping(MEETING + "/open")
    String opening(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        if (!led(actor, id, meeting, SittingState.CALLED, model).due()) {
            throw new MovedOnException(address(id, meeting), "meeting.refused.too-early");
        }
        forms.show(model, actor.accountId(), new OpeningForm(actor.accountId(), null));
        var chosen = new LinkedHashSet<>(Set.of(actor.accountId()));
        if (model.getAttribute("form") instanceof OpeningForm given) {
            add(chosen, given.presiding());
            add(chosen, given.secretary());
        }
        offer(model, conduct.absent(id, meeting, q, chosen), q);
        return "meeting/open";
    }

    @PostMapping(MEETING + "/open")
    String open(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .run(() -> conduct.open(
                        actor, id, meeting, requireNonNull(form.presiding()), requireNonNull(form.secretary())))
                .done("meeting.done.opened")
                .to(address(id, meeting));
    }

    @GetMapping(PRESENCE)
    String presence(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        MeetingViews.Page page = led(actor, id, meeting, SittingState.OPEN, model);
        forms.show(model, actor.accountId(), new ArrivedForm(Set.of()));
        var chosen = new LinkedHashSet<UUID>();
        if (model.getAttribute("form") instanceof ArrivedForm given && given.members() != null) {
            chosen.addAll(given.members());
        }
        NamedPart<MeetingViews.There> part = part(page.there(), q, after);
        model.addAttribute("there", part.rows());
        model.addAttribute("next", part.next());
        offer(model, conduct.absent(id, meeting, q, chosen), q);
        return "meeting/presence";
    }

    @PostMapping(PRESENCE)
    String arrived(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") ArrivedForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .run(() -> conduct.arrived(actor, id, meeting, requireNonNull(form.members())))
                .done("meeting.done.arrived")
                .to(address(id, meeting) + "/presence");
    }

    @PostMapping(PRESENCE + "/{member}/left")
    @Button(on = PRESENCE)
    String left(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID member) {
        return forms.press()
                .run(() -> conduct.left(actor, id, meeting, member))
                .done("meeting.done.left")
                .to(address(id, meeting) + "/presence");
    }

    @GetMapping(MEETING + "/representative")
    String representing(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        led(actor, id, meeting, SittingState.OPEN, model);
        forms.show(model, actor.accountId(), new RepresentedForm(null, null, null, null));
        var chosen = new LinkedHashSet<UUID>();
        if (model.getAttribute("form") instanceof RepresentedForm given) {
            add(chosen, given.member());
        }
        offer(model, conduct.absent(id, meeting, q, chosen), q);
        return "meeting/representative";
    }

    @PostMapping(MEETING + "/representative")
    String represent(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") RepresentedForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .run(() -> conduct.represent(
                        actor,
                        id,
                        meeting,
                        requireNonNull(form.member()),
                        Names.ofPerson(requireNonNull(form.representative())),
                        Iin.parse(requireNonNull(form.iin())).orElseThrow(),
                        requireNonNull(Text.words(form.power()))))
                .done("meeting.done.represented")
                .to(address(id, meeting) + "/presence");
    }

    @PostMapping(MEETING + "/attend")
    @Button(on = MEETING)
    String attend(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) {
        return forms.press()
                .run(() -> conduct.attend(actor, id, meeting))
                .done("meeting.done.attend")
                .to(address(id, meeting));
    }

    @PostMapping(MEETING + "/away")
    @Button(on = MEETING)
    String goAway(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) {
        return forms.press()
                .run(() -> conduct.goAway(actor, id, meeting))
                .done("meeting.done.away")
                .to(address(id, meeting));
    }

    @PostMapping(MEETING + "/close")
    @Button(on = MEETING)
    String close(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam(defaultValue = "false") boolean anyway) {
        return forms.press()
                .get(() -> conduct.close(actor, id, meeting, anyway))
                .done(lives -> lives ? "meeting.done.closed-demand" : "meeting.done.closed")
                .to(address(id, meeting));
    }

    private MeetingViews.Page led(Actor actor, UUID id, UUID meeting, SittingState state, Model model) {
        MeetingViews.Page page = views.page(actor, id, meeting);
        if (!page.leads()) {
            throw new NotFoundException();
        }
        if (page.state() != state) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        return page;
    }

    private static void add(Set<UUID> chosen, @Nullable UUID person) {
        if (person != null) {
            chosen.add(person);
        }
    }

    private static void offer(Model model, Members.Found found, @Nullable String q) {
        model.addAttribute(
                "absent",
                found.members().stream()
                        .map(each -> new Option(each.account().toString(), each.name()))
                        .toList());
        model.addAttribute("more", found.more() || model.getAttribute("next") != null);
        model.addAttribute("q", q);
    }

    private static final NamedPart.By<MeetingViews.There> BY_NAME =
            new NamedPart.By<>(MeetingViews.There::name, MeetingViews.There::voter);

    /** Of those who are there, those of a name. @param after whom it begins */
    static NamedPart<MeetingViews.There> part(List<MeetingViews.There> all, @Nullable String q, @Nullable UUID after) {
        return NamedPart.of(all, BY_NAME, q, after, Members.LISTED);
    }
}
