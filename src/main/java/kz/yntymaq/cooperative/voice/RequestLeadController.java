package kz.yntymaq.cooperative.voice;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.associate.ContractFields;
import kz.yntymaq.cooperative.entity.EntityFields;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Text;
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

/** The chair proposes an associated member, puts a request to a meeting, and records contract and share of whom it admitted. */
@Controller
class RequestLeadController {

    private static final String LIST = "/cabinet/cooperatives/{id}/associates";
    private static final String REQUEST = LIST + "/requests/{request}";

    private final Requests requests;
    private final RequestViews views;
    private final MeetingAccess meetings;
    private final Forms forms;

    RequestLeadController(Requests requests, RequestViews views, MeetingAccess meetings, Forms forms) {
        this.requests = requests;
        this.views = views;
        this.meetings = meetings;
        this.forms = forms;
    }

    record ProposalForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("associate.name")
            String name,

            @Nullable @Legible @Label("associate.iin") String iin,

            @AssertTrue(message = "{associate.error.producer}") @Label("associate.producer")
            boolean producer,

            @NotBlank(message = "{error.required}")
            @Size(max = RequestController.LONGEST_WORDS, message = "{error.long}")
            @Nullable
            @Legible
            @Label("associate.produces")
            String produces,

            @Label("voice.another") boolean another,

            @Valid EntityFields entity,

            @NotNull UUID once) {

        ProposalForm {
            entity = EntityFields.orNone(entity);
        }

        @Nullable
        String typedIin() {
            return Text.words(iin);
        }

        Proposal given() {
            String typed = typedIin();
            return new Proposal(
                    requireNonNull(Text.words(name)),
                    typed == null ? null : Iin.parse(typed).orElseThrow(),
                    requireNonNull(Text.words(produces)),
                    another,
                    entity.given());
        }
    }

    record PutForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("payment.meeting")
            UUID meeting,

            @NotNull UUID once) {}

    record ContractForm(
            @Valid ContractFields contract, @NotNull UUID once) {

        ContractForm {
            contract = ContractFields.orNone(contract);
        }
    }

    private static String list(UUID id) {
        return "/cabinet/cooperatives/" + id + "/associates";
    }

    @GetMapping(LIST + "/propose")
    String proposing(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("name", views.led(actor, id));
        model.addAttribute("list", list(id));
        model.addAttribute("cooperative", id);
        forms.show(
                model,
                actor.accountId(),
                new ProposalForm(null, null, false, null, false, EntityFields.NONE, UUID.randomUUID()));
        return "voice/propose";
    }

    @PostMapping(LIST + "/propose")
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors) {
        boolean noIin = form.typedIin() != null && Iin.parse(form.typedIin()).isEmpty();
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .refuseIf(noIin, "iin", "error.iin")
                .run(() -> requests.propose(actor, id, form.given(), form.once()))
                .done("voice.done.proposed")
                .to(list(id));
    }

    @PostMapping(REQUEST + "/drop")
    @Button(on = LIST)
    String drop(Actor actor, @PathVariable UUID id, @PathVariable UUID request) {
        return forms.press()
                .run(() -> requests.drop(actor, id, request))
                .done("voice.done.withdrawn")
                .to(list(id));
    }

    @GetMapping(REQUEST + "/meeting")
    String putting(Actor actor, @PathVariable UUID id, @PathVariable UUID request, Model model) {
        Request found = views.led(actor, id, request).request();
        if (!found.isFree()) {
            throw new MovedOnException(list(id));
        }
        model.addAttribute("request", found);
        model.addAttribute("list", list(id));
        model.addAttribute("meetings", meetings.agendas(actor, id));
        forms.show(model, actor.accountId(), new PutForm(null, UUID.randomUUID()));
        return "voice/put";
    }

    @PostMapping(REQUEST + "/meeting")
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID request,
            @Valid @ModelAttribute("form") PutForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, request))
                .run(() -> requests.put(actor, id, request, requireNonNull(form.meeting()), form.once()))
                .done("payment.done.put")
                .to(list(id));
    }

    @GetMapping(REQUEST + "/contract")
    String concluding(Actor actor, @PathVariable UUID id, @PathVariable UUID request, Model model) {
        Request found = views.led(actor, id, request).request();
        if (found.stage() != Request.Stage.ADMITTED) {
            throw new MovedOnException(list(id));
        }
        model.addAttribute("request", found);
        model.addAttribute("list", list(id));
        forms.show(model, actor.accountId(), new ContractForm(ContractFields.NONE, UUID.randomUUID()));
        return "voice/contract";
    }

    @PostMapping(REQUEST + "/contract")
    String conclude(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID request,
            @Valid @ModelAttribute("form") ContractForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, request))
                .onField(ContractFields::at)
                .run(() -> requests.conclude(actor, id, request, form.contract().given(), form.once()))
                .done("associate.done.admitted")
                .to(list(id));
    }
}
