package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
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

/** The agenda of a sitting that was called, changed by who leads the commission. */
@Controller
class AgendaController {

    private static final String PAGE = CommissionSittingController.LIST + "/{sitting}/agenda";
    private static final int LONGEST_REASON = 4000;

    private final CommissionSittings sittings;
    private final AgendaChanges changes;
    private final Agendas agendas;
    private final Forms forms;
    private final Format format;

    AgendaController(CommissionSittings sittings, AgendaChanges changes, Agendas agendas, Forms forms, Format format) {
        this.sittings = sittings;
        this.changes = changes;
        this.agendas = agendas;
        this.forms = forms;
        this.format = format;
    }

    record ChangeForm(
            @Nullable @Label("review.sitting.add") Set<UUID> added,

            @Nullable @Label("review.sitting.take-off") Set<UUID> taken,

            @Size(max = LONGEST_REASON, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.sitting.take-off.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID sitting, Model model) {
        Sitting found = sittings.find(actor, sitting);
        StandingCommission commission;
        try {
            commission = sittings.led(actor);
        } catch (RuleViolationException notNow) {
            throw new MovedOnException(found.address(), notNow.key());
        }
        if (!found.isCalled()) {
            throw new MovedOnException(found.address(), "review.sitting.error.state");
        }
        forms.show(model, actor.accountId(), new ChangeForm(null, null, null, UUID.randomUUID(), found.version()));
        List<Sitting.Item> removable = changes.removable(actor, found);
        Map<UUID, String> names = agendas.names(
                removable.stream().map(Sitting.Item::applicant).distinct().toList());
        model.addAttribute("sitting", found);
        model.addAttribute(
                "able",
                agendas.of(actor, commission).able().stream()
                        .map(one -> new Option(one.id().toString(), agendas.words(one, format)))
                        .toList());
        model.addAttribute(
                "standing",
                removable.stream()
                        .map(one -> new Option(
                                one.application().toString(),
                                one.number() + ", " + names.getOrDefault(one.applicant(), "")))
                        .toList());
        return "sitting/agenda";
    }

    @PostMapping(PAGE)
    String change(
            Actor actor,
            @PathVariable UUID sitting,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> sittings.find(actor, sitting))
                .run(() -> changes.change(
                        actor,
                        sitting,
                        form.version(),
                        requireNonNullElse(form.added(), Set.of()),
                        requireNonNullElse(form.taken(), Set.of()),
                        Text.words(form.reason()),
                        form.once()))
                .done("review.sitting.agenda.done")
                .to(CommissionSittingController.LIST + "/" + sitting);
    }
}
