package kz.yntymaq.cooperative.closing;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.closing.LiquidationController.PATH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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

/** The chair puts liquidation, a reorganisation, or the stop of either to a general meeting. */
@Controller
class ClosingPutController {

    private final ClosingProposals proposals;
    private final MeetingAccess meetings;
    private final ClosingDecisions decisions;
    private final ClosingViews views;
    private final Forms forms;
    private final Texts texts;

    ClosingPutController(
            ClosingProposals proposals,
            MeetingAccess meetings,
            ClosingDecisions decisions,
            ClosingViews views,
            Forms forms,
            Texts texts) {
        this.proposals = proposals;
        this.meetings = meetings;
        this.decisions = decisions;
        this.views = views;
        this.forms = forms;
        this.texts = texts;
    }

    record LiquidationForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.reason")
            String reason,

            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.liquidators")
            String who,

            @NotNull(message = "{error.choice}") @Nullable @Label("closing.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    record ReorganisationForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("closing.reorganisation.kind")
            ClosingKind kind,

            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.reason")
            String reason,

            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.partners")
            String who,

            @NotNull(message = "{error.choice}") @Nullable @Label("closing.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    record StopForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.reason")
            String reason,

            @NotNull(message = "{error.choice}") @Nullable @Label("closing.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    @GetMapping(PATH + "/liquidation")
    String liquidation(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, ClosingKind.LIQUIDATION, model);
        forms.show(model, actor.accountId(), new LiquidationForm(null, null, null, UUID.randomUUID()));
        return "closing/liquidation";
    }

    @PostMapping(PATH + "/liquidation")
    String liquidate(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LiquidationForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() ->
                        put(actor, id, ClosingKind.LIQUIDATION, form.reason(), form.who(), form.meeting(), form.once()))
                .done("closing.done.put")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/reorganisation")
    String reorganisation(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, ClosingKind.MERGER, model);
        model.addAttribute(
                "kinds",
                ClosingKind.reorganisations().stream()
                        .map(each -> new Option(each.name(), texts.get(each.key())))
                        .toList());
        forms.show(model, actor.accountId(), new ReorganisationForm(null, null, null, null, UUID.randomUUID()));
        return "closing/reorganisation";
    }

    @PostMapping(PATH + "/reorganisation")
    String reorganise(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReorganisationForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .refuseIf(form.kind() != null && !form.kind().isReorganisation(), "kind", "error.choice")
                .run(() -> put(
                        actor, id, requireNonNull(form.kind()), form.reason(), form.who(), form.meeting(), form.once()))
                .done("closing.done.put")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/stop")
    String stopping(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, ClosingKind.STOP, model);
        forms.show(model, actor.accountId(), new StopForm(null, null, UUID.randomUUID()));
        return "closing/stop";
    }

    @PostMapping(PATH + "/stop")
    String stop(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") StopForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.stopped(actor, id))
                .run(() -> put(actor, id, ClosingKind.STOP, form.reason(), form.reason(), form.meeting(), form.once()))
                .done("closing.done.put")
                .to(ClosingViews.address(id));
    }

    private void put(
            Actor actor,
            UUID id,
            ClosingKind kind,
            @Nullable String reason,
            @Nullable String who,
            @Nullable UUID meeting,
            UUID once) {
        proposals.put(
                actor,
                id,
                new ClosingProposals.Wish(kind, requireNonNull(Text.words(reason)), requireNonNull(Text.words(who))),
                requireNonNull(meeting),
                once);
    }

    /** Only while it can be put; else where the thing stands. */
    private void show(Actor actor, UUID id, ClosingKind kind, Model model) {
        ClosingViews.Page page = kind == ClosingKind.STOP ? views.stopped(actor, id) : views.led(actor, id);
        if (!page.pending().isEmpty() || decisions.whyNot(id, kind) != null) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("meetings", meetings.agendas(actor, id));
    }
}
