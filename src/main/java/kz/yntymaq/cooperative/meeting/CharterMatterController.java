package kz.yntymaq.cooperative.meeting;

import static kz.yntymaq.cooperative.meeting.MeetingsController.MEETING;
import static kz.yntymaq.cooperative.meeting.MeetingsController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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

/** Another wording of an item of the charter is put to a meeting. */
@Controller
class CharterMatterController {

    private static final String ITEM = MEETING + "/charter/{number}";

    private final Meetings meetings;
    private final MeetingViews views;
    private final Adoption charters;
    private final Forms forms;

    CharterMatterController(Meetings meetings, MeetingViews views, Adoption charters, Forms forms) {
        this.meetings = meetings;
        this.views = views;
        this.charters = charters;
        this.forms = forms;
    }

    record WordingForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 4000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("charter.text-kk")
            String kk,

            @NotBlank(message = "{error.required}")
            @Size(max = 4000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("charter.text-ru")
            String ru,

            @Min(value = 1, message = "{charter.error.notice}")
            @Max(value = 60, message = "{charter.error.notice}")
            @Nullable
            @Label("charter.notice-days")
            Integer noticeDays,

            @Nullable @Label("charter.one-language") Boolean oneLanguage,

            @NotNull UUID once) {

        Bilingual text() {
            return CharterWording.typed(kk, ru);
        }
    }

    @GetMapping(ITEM)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable int number, Model model) {
        CharterItem item = item(number);
        MeetingViews.Page page = views.page(actor, id, meeting);
        CharterWording now = charters.inForce(id).orElseThrow(NotFoundException::new);
        if (!page.leads()) {
            throw new NotFoundException();
        }
        if (page.state() != SittingState.PLANNED) {
            throw new MovedOnException(page.address());
        }
        Bilingual text = now.of(item);
        forms.show(
                model,
                actor.accountId(),
                new WordingForm(
                        text.kk(),
                        text.ru(),
                        item == CharterItem.MEETINGS ? views.noticeDays(id) : null,
                        null,
                        UUID.randomUUID()));
        model.addAttribute("page", page);
        model.addAttribute("item", item);
        model.addAttribute("edition", now.number());
        model.addAttribute("meetings", item == CharterItem.MEETINGS);
        return "meeting/wording";
    }

    @PostMapping(ITEM)
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable int number,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors) {
        CharterItem item = item(number);
        boolean notice = item == CharterItem.MEETINGS;
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .refuseIf(
                        notice && form.noticeDays() == null && !errors.hasFieldErrors("noticeDays"),
                        "noticeDays",
                        "error.required")
                .check(() -> {
                    if (!errors.hasErrors() && !Boolean.TRUE.equals(form.oneLanguage())) {
                        charters.inForce(id)
                                .ifPresent(now -> CharterWording.requireBothLanguages(now.of(item), form.text()));
                    }
                })
                .run(() -> meetings.put(
                        actor,
                        id,
                        meeting,
                        Meetings.Put.of(
                                new CharterWording.Change(item, form.text(), notice ? form.noticeDays() : null, 0)),
                        form.once()))
                .done("meeting.done.put")
                .to(address(id, meeting));
    }

    private static CharterItem item(int number) {
        return CharterItem.of(number).orElseThrow(NotFoundException::new);
    }
}
