package kz.yntymaq.cooperative.additional;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Additional contributions as members see them; the chair drafts one and puts it to a general meeting. */
@Controller
class AdditionController {

    static final String LIST = "/cabinet/cooperatives/{id}/additional";
    static final String PAGE = LIST + "/{addition}";
    private static final int LONGEST_PURPOSE = 300;

    private final Additions additions;
    private final AdditionViews views;
    private final MeetingAccess meetings;
    private final Forms forms;
    private final Texts texts;

    AdditionController(Additions additions, AdditionViews views, MeetingAccess meetings, Forms forms, Texts texts) {
        this.additions = additions;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
        this.texts = texts;
    }

    record DraftForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_PURPOSE, message = "{error.long}")
            @Nullable
            @Legible
            @Label("additional.purpose")
            String purpose,

            @NotNull(message = "{error.choice}") @Nullable @Label("additional.way")
            Way way,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("additional.amount")
            BigDecimal amount,

            @NotNull(message = "{error.date}") @Nullable @Label("additional.due")
            LocalDate dueOn,

            @Nullable UUID payout,
            @NotNull UUID once) {

        Additions.Wish wish() {
            return new Additions.Wish(
                    requireNonNull(Text.words(purpose)),
                    requireNonNull(way),
                    requireNonNull(amount),
                    requireNonNull(dueOn),
                    payout);
        }
    }

    record PutForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("payment.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "additional/list";
    }

    @GetMapping(LIST + "/new")
    String drafting(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID payout, Model model) {
        model.addAttribute("listed", views.ledList(actor, id));
        model.addAttribute("ways", Option.of(Way.values(), each -> texts.get(each.key())));
        forms.show(
                model,
                actor.accountId(),
                new DraftForm(
                        payout == null ? null : texts.get("additional.purpose.payout"),
                        null,
                        null,
                        null,
                        payout,
                        UUID.randomUUID()));
        return "additional/new";
    }

    @PostMapping(LIST + "/new")
    String draft(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") DraftForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.ledList(actor, id))
                .get(() -> additions.draft(actor, id, form.wish(), form.once()))
                .done("additional.done.drafted")
                .to(addition -> Addition.address(id, addition));
    }

    @GetMapping(PAGE)
    String page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID addition,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", views.page(actor, id, addition, after));
        model.addAttribute("first", after == null);
        return "additional/page";
    }

    @PostMapping(PAGE + "/drop")
    @Button(on = PAGE)
    String drop(Actor actor, @PathVariable UUID id, @PathVariable UUID addition) {
        return forms.press()
                .run(() -> additions.drop(actor, id, addition))
                .done("additional.done.dropped")
                .to(Addition.address(id, addition));
    }

    @GetMapping(PAGE + "/meeting")
    String putting(Actor actor, @PathVariable UUID id, @PathVariable UUID addition, Model model) {
        AdditionViews.Page page = views.led(actor, id, addition);
        if (page.addition().stage() != AdditionStage.SHOWN) {
            throw new MovedOnException(page.addition().address());
        }
        model.addAttribute("base", page.addition().address());
        model.addAttribute("about", page.addition().purpose());
        model.addAttribute("cooperative", id);
        model.addAttribute("meetings", meetings.agendas(actor, id));
        forms.show(model, actor.accountId(), new PutForm(null, UUID.randomUUID()));
        return "additional/put";
    }

    @PostMapping(PAGE + "/meeting")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID addition,
            @Valid @ModelAttribute("form") PutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, addition))
                .run(() -> additions.put(actor, id, addition, requireNonNull(form.meeting()), form.once()))
                .done("additional.done.put")
                .to(Addition.address(id, addition));
    }
}
