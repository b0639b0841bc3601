package kz.yntymaq.cooperative.associate;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.entity.EntityFields;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.membership.VoteForm;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.MovedOnException;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Associated members: the list for members; the chair records admission and return of the share. */
@Controller
class AssociateController {

    private static final String LIST = "/cabinet/cooperatives/{id}/associates";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;

    private final Associates associates;
    private final AssociateViews views;
    private final Forms forms;

    AssociateController(Associates associates, AssociateViews views, Forms forms) {
        this.associates = associates;
        this.views = views;
        this.forms = forms;
    }

    record AdmissionForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Legible
            @Label("associate.name")
            String name,

            @Nullable @Legible @Label("associate.iin") String iin,
            @Valid VoteForm vote,

            @Valid ContractFields contract,

            @AssertTrue(message = "{associate.error.producer}") @Label("associate.producer")
            boolean producer,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_WORDS, message = "{error.long}")
            @Nullable
            @Legible
            @Label("associate.produces")
            String produces,

            @Valid EntityFields entity,

            @NotNull UUID once) {

        AdmissionForm {
            entity = EntityFields.orNone(entity);
            vote = VoteForm.orNone(vote);
            contract = ContractFields.orNone(contract);
        }

        @Nullable
        String typedIin() {
            return Text.words(iin);
        }

        Associates.Given given() {
            String typed = typedIin();
            String called = requireNonNull(Text.words(name));
            LegalEntity legal = entity.given();
            return new Associates.Given(
                    legal == null ? called : legal.name().kk(),
                    typed == null ? null : Iin.parse(typed).orElseThrow(),
                    contract.given(),
                    Text.words(produces),
                    legal == null ? null : AssociateEntity.of(legal, called));
        }
    }

    record ReturnForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("share.amount.paid")
            BigDecimal amount,

            @NotNull(message = "{error.date}") @Nullable @Label("share.on.paid")
            LocalDate on,

            @NotNull UUID once) {}

    @GetMapping(LIST)
    String list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("listed", views.list(actor, id, who, after));
        model.addAttribute("owner", actor.accountId());
        return "associate/list";
    }

    /** The own part of an associated member, who sees nothing else of the co-operative. */
    @GetMapping("/cabinet/cooperatives/{id}/associate")
    String own(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("own", views.own(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "associate/own";
    }

    @GetMapping(LIST + "/new")
    String admitting(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("place", views.ofChair(actor, id));
        forms.show(
                model,
                actor.accountId(),
                new AdmissionForm(
                        null,
                        null,
                        VoteForm.NONE,
                        ContractFields.NONE,
                        false,
                        null,
                        EntityFields.NONE,
                        UUID.randomUUID()));
        return "associate/new";
    }

    @PostMapping(LIST + "/new")
    String admit(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AdmissionForm form,
            BindingResult errors) {
        boolean noIin = form.typedIin() != null && Iin.parse(form.typedIin()).isEmpty();
        return forms.post(errors)
                .allowedBy(() -> views.ofChair(actor, id))
                .refuseIf(noIin, "iin", "error.iin")
                .onField(ContractFields::at)
                .get(() -> associates.admit(actor, id, form.given(), form.vote().toDecision(), form.once()))
                .done("associate.done.admitted")
                .to(made -> address(id));
    }

    @GetMapping(LIST + "/{associate}/return")
    String returning(Actor actor, @PathVariable UUID id, @PathVariable UUID associate, Model model) {
        AssociateViews.Line line = line(actor, id, associate, model);
        if (line.owed().signum() == 0) {
            throw new MovedOnException(address(id));
        }
        forms.show(model, actor.accountId(), new ReturnForm(line.owed(), null, UUID.randomUUID()));
        return "associate/return";
    }

    @PostMapping(LIST + "/{associate}/return")
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID associate,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.ofChair(actor, id))
                .onField(refused -> switch (refused.key()) {
                    case "ledger.refused.too-large", "ledger.refused.below-zero" -> "amount";
                    default -> "on";
                })
                .run(() -> associates.payOut(
                        actor, id, associate, requireNonNull(form.amount()), requireNonNull(form.on()), form.once()))
                .done("associate.done.returned")
                .to(address(id));
    }

    private AssociateViews.Line line(Actor actor, UUID id, UUID associate, Model model) {
        AssociateViews.Line line = views.ofChair(actor, id, associate);
        model.addAttribute("cooperative", id);
        model.addAttribute("line", line);
        return line;
    }

    private static String address(UUID id) {
        return "/cabinet/cooperatives/" + id + "/associates";
    }
}
