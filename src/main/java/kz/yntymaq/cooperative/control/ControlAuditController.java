package kz.yntymaq.cooperative.control;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.control.ControlController.ONE;
import static kz.yntymaq.cooperative.control.ControlController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
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

/** An audit is put to a general meeting, and its report is recorded. */
@Controller
class ControlAuditController {

    private static final String MEETING = ONE + "/meeting";
    private static final String REPORT = ONE + "/report";

    private final Audits audits;
    private final ControlViews views;
    private final MeetingAccess meetings;
    private final Forms forms;

    ControlAuditController(Audits audits, ControlViews views, MeetingAccess meetings, Forms forms) {
        this.audits = audits;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
    }

    record PutForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("control.meeting")
            UUID meeting,

            @Size(max = 300, message = "{error.long}") @Nullable @Legible @Label("control.auditor")
            String auditor,

            @NotNull UUID once) {}

    record ReportForm(
            @NotNull(message = "{error.date}") @Nullable @Label("control.given-on")
            LocalDate givenOn,

            @NotBlank(message = "{error.required}")
            @Size(max = 20_000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("control.findings")
            String findings,

            @NotNull UUID once) {}

    @GetMapping(MEETING)
    String putting(Actor actor, @PathVariable UUID id, @PathVariable UUID control, Model model) {
        ControlViews.Shown shown = views.find(actor, id, control);
        if (shown.of().aim() == Aim.AUDIT && shown.stage() == Stage.COLLECTING) {
            throw new MovedOnException(address(id), AuditThirdRule.REASON);
        }
        List<Option> agendas = meetings.agendas(actor, id);
        if (!shown.isPut() || agendas.isEmpty()) {
            throw new MovedOnException(address(id));
        }
        model.addAttribute("shown", shown);
        model.addAttribute("id", id);
        model.addAttribute("meetings", agendas);
        forms.show(model, actor.accountId(), new PutForm(null, null, UUID.randomUUID()));
        return "control/put";
    }

    @PostMapping(MEETING)
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID control,
            @Valid @ModelAttribute("form") PutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.find(actor, id, control))
                .run(() -> audits.put(
                        actor,
                        id,
                        control,
                        new Audits.Where(requireNonNull(form.meeting()), Text.words(form.auditor())),
                        form.once()))
                .done("control.done.put")
                .to(address(id));
    }

    @GetMapping(REPORT)
    String reporting(Actor actor, @PathVariable UUID id, @PathVariable UUID control, Model model) {
        ControlViews.Shown shown = views.find(actor, id, control);
        if (!shown.isReported()) {
            throw new MovedOnException(address(id));
        }
        model.addAttribute("shown", shown);
        model.addAttribute("id", id);
        forms.show(model, actor.accountId(), new ReportForm(null, null, UUID.randomUUID()));
        return "control/report";
    }

    @PostMapping(REPORT)
    String report(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID control,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.find(actor, id, control))
                .run(() -> audits.report(
                        actor,
                        id,
                        control,
                        new Audits.Given(requireNonNull(form.givenOn()), requireNonNull(Text.words(form.findings()))),
                        form.once()))
                .done("control.done.reported")
                .to(address(id));
    }
}
