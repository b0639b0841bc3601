package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.ending.Exclusions;
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
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The questions of a meeting that is prepared: put on its agenda, and taken from it. */
@Controller
class MatterController {

    private final Meetings meetings;
    private final MeetingViews views;
    private final MemberPicker picker;
    private final Exclusions exclusions;
    private final Adoption charters;
    private final OfferedProgrammes offered;
    private final Forms forms;

    MatterController(
            Meetings meetings,
            MeetingViews views,
            MemberPicker picker,
            Exclusions exclusions,
            Adoption charters,
            OfferedProgrammes offered,
            Forms forms) {
        this.meetings = meetings;
        this.views = views;
        this.picker = picker;
        this.exclusions = exclusions;
        this.charters = charters;
        this.offered = offered;
        this.forms = forms;
    }

    /** A question as it is typed; which of the fields are asked depends on its topic. */
    record MatterForm(
            @Nullable @Legible @Label("meeting.programme") String programme,

            @Nullable @Label("meeting.person") UUID person,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Legible @Label("meeting.words")
            String words,

            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("meeting.sum")
            BigDecimal sum,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Legible @Label("meeting.use")
            String use,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Legible @Label("meeting.words-ru")
            String wordsRu,

            @Min(value = 2015, message = "{meeting.error.year}")
            @Max(value = 2100, message = "{meeting.error.year}")
            @Nullable
            @Label("meeting.year")
            Integer year,

            @Nullable @Label("meeting.one-language") Boolean oneLanguage,

            @NotNull UUID once) {

        private static final int LONGEST = 2000;

        boolean isOneLanguage() {
            return !Boolean.TRUE.equals(oneLanguage) && (Text.words(words) == null) != (Text.words(wordsRu) == null);
        }

        /** What was typed; the language that was given serves both. */
        Meetings.Put put(Topic topic) {
            return topic.isOfPerson()
                    ? Meetings.Put.of(topic, requireNonNull(person))
                    : new Meetings.Put(
                            topic,
                            null,
                            Optional.ofNullable(Text.words(words)).orElseGet(() -> Text.words(wordsRu)),
                            sum,
                            Text.words(use),
                            Text.words(wordsRu),
                            null,
                            topic == Topic.AUTHORISATION ? programme : null,
                            topic == Topic.REPORT ? year : null);
        }
    }

    @GetMapping(MeetingsController.MEETING + "/matters/{topic}")
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

    @PostMapping(MeetingsController.MEETING + "/matters/{topic}")
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
                .to(MeetingsController.address(id, meeting));
    }

    @PostMapping(MeetingsController.MEETING + "/questions/{question}/remove")
    @Button(on = MeetingsController.MEETING)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        return forms.press()
                .run(() -> meetings.remove(actor, id, meeting, question))
                .done("meeting.done.removed")
                .to(MeetingsController.address(id, meeting));
    }
}
