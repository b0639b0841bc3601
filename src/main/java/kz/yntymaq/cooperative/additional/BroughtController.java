package kz.yntymaq.cooperative.additional;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chair records what a member brought of an additional contribution that the meeting decided on. */
@Controller
class BroughtController {

    private static final String BROUGHT = AdditionController.PAGE + "/brought/{member}";

    private final Additions additions;
    private final AdditionRows rows;
    private final AdditionViews views;
    private final Forms forms;

    BroughtController(Additions additions, AdditionRows rows, AdditionViews views, Forms forms) {
        this.additions = additions;
        this.rows = rows;
        this.views = views;
        this.forms = forms;
    }

    record BroughtForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("additional.record.amount")
            BigDecimal amount,

            @NotNull(message = "{error.date}") @Nullable @Label("share.on")
            LocalDate on,

            @NotNull UUID once) {}

    @GetMapping(BROUGHT)
    String show(
            Actor actor, @PathVariable UUID id, @PathVariable UUID addition, @PathVariable UUID member, Model model) {
        AdditionViews.Page page = views.led(actor, id, addition);
        if (page.addition().decidedOn() == null) {
            throw new MovedOnException(page.addition().address());
        }
        Part part = rows.part(addition, member).orElseThrow(NotFoundException::new);
        if (part.owed().signum() == 0) {
            throw new MovedOnException(page.addition().address());
        }
        model.addAttribute("page", page);
        model.addAttribute("part", part);
        forms.show(model, actor.accountId(), new BroughtForm(part.owed(), null, UUID.randomUUID()));
        return "additional/brought";
    }

    @PostMapping(BROUGHT)
    String record(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID addition,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") BroughtForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id, addition))
                .onField(refused -> refused.key().startsWith("ledger.refused.") ? "on" : null)
                .run(() -> additions.bring(
                        actor,
                        id,
                        addition,
                        member,
                        requireNonNull(form.amount()),
                        requireNonNull(form.on()),
                        form.once()))
                .done("additional.done.brought")
                .to(Addition.address(id, addition));
    }
}
