package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.cooperative.people.MemberPicker.Candidate;
import kz.yntymaq.cooperative.people.MemberPicker.Whom;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A co-operative's meetings: the list, the page of each, and how one is prepared and called. */
@Controller
class MeetingsController {

    static final String LIST = "/cabinet/cooperatives/{id}/meetings";
    static final String MEETING = LIST + "/{meeting}";

    private static final int LONGEST_PLACE = 300;
    private static final int MOST_DAYS = 365;

    private final Meetings meetings;
    private final MeetingViews views;
    private final MeetingList list;
    private final Demands demands;
    private final MemberPicker picker;
    private final Exclusions exclusions;
    private final Adoption charters;
    private final OfferedProgrammes offered;
    private final Forms forms;
    private final Clock clock;

    MeetingsController(
            Meetings meetings,
            MeetingViews views,
            MeetingList list,
            Demands demands,
            MemberPicker picker,
            Exclusions exclusions,
            Adoption charters,
            OfferedProgrammes offered,
            Forms forms,
            Clock clock) {
        this.meetings = meetings;
        this.views = views;
        this.list = list;
        this.demands = demands;
        this.picker = picker;
        this.exclusions = exclusions;
        this.charters = charters;
        this.offered = offered;
        this.forms = forms;
        this.clock = clock;
    }

    record MeetingForm(
            @NotNull(message = "{error.date}") @Nullable @Label("meeting.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Pattern(regexp = " *([01]?[0-9]|2[0-3])[:.][0-5][0-9] *|", message = "{meeting.error.time}")
            @Nullable
            @Legible
            @Label("meeting.time")
            String time,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_PLACE, message = "{error.long}")
            @Nullable
            @Legible
            @Label("meeting.place")
            String place,

            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Max(value = MOST_DAYS, message = "{error.count}")
            @Nullable
            @Label("meeting.notice")
            Integer noticeDays,

            @NotNull UUID once) {

        @SuppressWarnings("NullAway") // validated before
        Instant startsAt(Clock clock) {
            String[] parts = time.strip().split("[:.]");
            LocalTime at = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            return day.atTime(at).atZone(clock.getZone()).toInstant();
        }
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", list.of(actor, id));
        model.addAttribute("demands", demands.open(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "meeting/list";
    }

    @GetMapping(LIST + "/new")
    String planning(Actor actor, @PathVariable UUID id, Model model) {
        MeetingList.Listed listed = list.of(actor, id);
        if (!listed.chair() && demands.reachedOf(actor, id).isEmpty()) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/meetings", Demands.NO_THIRD);
        }
        Integer charter = views.noticeDays(id);
        forms.show(model, actor.accountId(), new MeetingForm(null, null, null, charter, UUID.randomUUID()));
        model.addAttribute("charterNotice", charter);
        model.addAttribute("earliest", charter == null ? null : Meeting.earliest(charter, clock));
        model.addAttribute("listed", listed);
        return "meeting/new";
    }

    @PostMapping(LIST + "/new")
    String plan(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> list.of(actor, id))
                .get(() -> meetings.plan(
                        actor,
                        id,
                        new Meetings.Plan(
                                form.startsAt(clock), requireNonNull(Text.words(form.place())), form.noticeDays()),
                        form.once()))
                .done("meeting.done.planned")
                .to(meeting -> "/cabinet/cooperatives/" + id + "/meetings/" + meeting);
    }

    @GetMapping(MEETING)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        model.addAttribute("page", views.page(actor, id, meeting));
        model.addAttribute("topics", Topic.typed());
        model.addAttribute("wordings", views.wordings(id, meeting));
        model.addAttribute("owner", actor.accountId());
        return "meeting/page";
    }

    @GetMapping(MEETING + "/matters/{topic}")
    String matter(
            Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable String topic, Model model) {
        Topic asked = Topic.at(topic).filter(each -> !each.isOfBody()).orElseThrow(NotFoundException::new);
        MeetingViews.Page page = views.page(actor, id, meeting);
        if (!page.leads()) {
            throw new NotFoundException();
        }
        if (page.state() != SittingState.PLANNED) {
            throw new MovedOnException(page.address());
        }
        if (asked == Topic.CHARTER && charters.inForce(id).isPresent()) {
            model.addAttribute("page", page);
            model.addAttribute("items", CharterItem.values());
            return "meeting/charter";
        }
        forms.show(
                model,
                actor.accountId(),
                new MatterForm(null, null, null, null, null, null, null, null, UUID.randomUUID()));
        model.addAttribute("page", page);
        model.addAttribute("topic", asked);
        model.addAttribute("people", asked.isOfPerson() ? people(model, id, asked) : List.of());
        model.addAttribute("programmes", asked == Topic.AUTHORISATION ? programmes() : List.of());
        return "meeting/matter";
    }

    private List<Option> programmes() {
        return offered.all(false).stream()
                .map(each -> new Option(
                        each.programme().code(), each.programme().name().here()))
                .toList();
    }

    private List<Option> people(Model model, UUID id, Topic topic) {
        Whom whom = Whom.in(id, Agenda.statesFor(topic));
        return picker.offer(
                model,
                topic == Topic.EXCLUSION ? whom.among(exclusions.proposed(id)) : whom,
                topic == Topic.CHAIR ? Candidate::byAccount : Candidate::byMembership,
                "person");
    }

    @PostMapping(MEETING + "/matters/{topic}")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable String topic,
            @Valid @ModelAttribute("form") MatterForm form,
            BindingResult errors) {
        Topic asked = Topic.at(topic)
                .filter(each -> !each.isOfBody())
                .filter(each -> each != Topic.CHARTER || charters.inForce(id).isEmpty())
                .orElseThrow(NotFoundException::new);
        boolean money = asked == Topic.AUTHORISATION;
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .refuseIf(asked.isOfPerson() && form.person() == null, "person", "error.choice")
                .refuseIf(
                        !asked.isOfPerson() && Text.words(form.words()) == null && Text.words(form.wordsRu()) == null,
                        "words",
                        "error.required")
                .refuseIf(!asked.isOfPerson() && form.isOneLanguage(), "oneLanguage", "meeting.error.one-language")
                .refuseIf(money && form.programme() == null, "programme", "error.choice")
                .refuseIf(money && form.sum() == null && !errors.hasFieldErrors("sum"), "sum", "error.required")
                .refuseIf(money && Text.words(form.use()) == null, "use", "error.required")
                .run(() -> meetings.put(actor, id, meeting, form.put(asked), form.once()))
                .done("meeting.done.put")
                .to(address(id, meeting));
    }

    @PostMapping(MEETING + "/questions/{question}/remove")
    @Button(on = MEETING)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        return forms.press()
                .run(() -> meetings.remove(actor, id, meeting, question))
                .done("meeting.done.removed")
                .to(address(id, meeting));
    }

    @PostMapping(MEETING + "/call")
    @Button(on = MEETING)
    String call(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) {
        return forms.press()
                .run(() -> meetings.call(actor, id, meeting))
                .done("meeting.done.called")
                .to(address(id, meeting));
    }

    /** @param reason needed once members were called */
    record OffForm(
            @Size(max = 4000, message = "{error.long}") @Nullable @Legible @Label("meeting.call-off.reason")
            String reason) {}

    @GetMapping(MEETING + "/call-off")
    String callingOff(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        model.addAttribute("called", meetings.isCalled(actor, id, meeting));
        model.addAttribute("page", views.page(actor, id, meeting));
        forms.show(model, actor.accountId(), new OffForm(null));
        return "meeting/off";
    }

    @PostMapping(MEETING + "/call-off")
    String callOff(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") OffForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> meetings.isCalled(actor, id, meeting))
                .refuseIf(
                        Text.words(form.reason()) != null && !GivenReason.Check.isGiven(form.reason()),
                        "reason",
                        "error.reason")
                .run(() -> meetings.callOff(actor, id, meeting, Text.words(form.reason())))
                .done("meeting.done.called-off")
                .to("/cabinet/cooperatives/" + id + "/meetings");
    }

    static String address(UUID id, UUID meeting) {
        return "/cabinet/cooperatives/" + id + "/meetings/" + meeting;
    }
}
