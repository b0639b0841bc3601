package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.live.Live;
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
import org.springframework.web.context.request.WebRequest;

/** A co-operative's meetings: the list, the page of each, and how one is prepared and called. */
@Controller
class MeetingsController {

    static final String LIST = "/cabinet/cooperatives/{id}/meetings";
    static final String MEETING = LIST + "/{meeting}";

    private static final DateTimeFormatter HOUR_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LONGEST_PLACE = 300;
    private static final int MOST_DAYS = 365;
    private static final int NO_VERSION = -1;

    private final Meetings meetings;
    private final Planning planning;
    private final MeetingViews views;
    private final MeetingList list;
    private final Demands demands;
    private final Forms forms;
    private final Clock clock;

    MeetingsController(
            Meetings meetings,
            Planning planning,
            MeetingViews views,
            MeetingList list,
            Demands demands,
            Forms forms,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.views = views;
        this.list = list;
        this.demands = demands;
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

            @Nullable Integer version,
            @NotNull UUID once) {

        @SuppressWarnings("NullAway") // validated before
        Meetings.Plan plan(Clock clock) {
            String[] parts = time.strip().split("[:.]");
            LocalTime at = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            return new Meetings.Plan(
                    day.atTime(at).atZone(clock.getZone()).toInstant(), requireNonNull(Text.words(place)), noticeDays);
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
        Integer charter = offerDays(model, id);
        forms.show(model, actor.accountId(), new MeetingForm(null, null, null, charter, null, UUID.randomUUID()));
        model.addAttribute("listed", listed);
        return "meeting/new";
    }

    @PostMapping(LIST + "/new")
    String plan(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> list.of(actor, id))
                .get(() -> meetings.plan(actor, id, form.plan(clock), form.once()))
                .done("meeting.done.planned")
                .to(meeting -> "/cabinet/cooperatives/" + id + "/meetings/" + meeting);
    }

    @GetMapping(MEETING + "/move")
    String moving(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        Meeting found = planning.movable(actor, id, meeting);
        ZonedDateTime at = found.getStartsAt().atZone(clock.getZone());
        forms.show(
                model,
                actor.accountId(),
                new MeetingForm(
                        at.toLocalDate(),
                        HOUR_OF_DAY.format(at),
                        found.getPlace(),
                        found.getNoticeDays(),
                        found.getVersion(),
                        UUID.randomUUID()));
        offerDays(model, id);
        model.addAttribute("address", address(id, meeting));
        model.addAttribute("cooperative", id);
        model.addAttribute("version", found.getVersion());
        return "meeting/move";
    }

    @PostMapping(MEETING + "/move")
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> planning.movable(actor, id, meeting))
                .run(() -> planning.move(
                        actor, id, meeting, form.plan(clock), requireNonNullElse(form.version(), NO_VERSION)))
                .done("meeting.done.moved")
                .to(address(id, meeting));
    }

    private @Nullable Integer offerDays(Model model, UUID id) {
        Integer charter = views.noticeDays(id);
        model.addAttribute("charterNotice", charter);
        model.addAttribute("earliest", charter == null ? null : Meeting.earliest(charter, clock));
        return charter;
    }

    @GetMapping(MEETING)
    @Nullable
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, WebRequest request, Model model) {
        MeetingViews.Page page = views.page(actor, id, meeting);
        if (page.state() == SittingState.OPEN
                && Live.of(actor.accountId(), page, page.members()).isSeen(request, model)) {
            return null;
        }
        model.addAttribute("page", page);
        model.addAttribute("topics", Topic.typed());
        model.addAttribute("wordings", views.wordings(id, meeting));
        model.addAttribute("owner", actor.accountId());
        return "meeting/page";
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
