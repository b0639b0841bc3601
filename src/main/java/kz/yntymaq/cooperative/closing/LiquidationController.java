package kz.yntymaq.cooperative.closing;

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
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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

/** How the end of a co-operative stands, for its people; the chair writes down claims of creditors and what was paid. */
@Controller
class LiquidationController {

    /** Where all of it stands. */
    static final String PATH = "/cabinet/cooperatives/{id}/closing";

    private final Liquidations liquidations;
    private final ClosingViews views;
    private final Charters charters;
    private final Forms forms;

    LiquidationController(Liquidations liquidations, ClosingViews views, Charters charters, Forms forms) {
        this.liquidations = liquidations;
        this.views = views;
        this.charters = charters;
        this.forms = forms;
    }

    record ClaimForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.creditor")
            String creditor,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("closing.claim.amount")
            BigDecimal amount,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.claim.paper")
            String paper,

            @NotNull UUID once) {}

    record PaidForm(
            @NotNull(message = "{error.date}") @Nullable @Label("closing.paid-on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.document")
            String document,

            @NotNull UUID once) {

        Liquidations.How how() {
            return new Liquidations.How(requireNonNull(on), requireNonNull(Text.words(document)));
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", views.page(actor, id));
        model.addAttribute("papers", charters.isThere(id));
        return "closing/page";
    }

    @GetMapping(PATH + "/claims")
    String claiming(Actor actor, @PathVariable UUID id, Model model) {
        if (open(actor, id, model).remainder() != null) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        forms.show(model, actor.accountId(), new ClaimForm(null, null, null, UUID.randomUUID()));
        return "closing/claim";
    }

    @PostMapping(PATH + "/claims")
    String claim(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ClaimForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> liquidations.claim(
                        actor,
                        id,
                        requireNonNull(Text.words(form.creditor())),
                        requireNonNull(form.amount()),
                        requireNonNull(Text.words(form.paper())),
                        form.once()))
                .done("closing.done.claim")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/claims/{claim}")
    String settling(Actor actor, @PathVariable UUID id, @PathVariable UUID claim, Model model) {
        ToldCase open = open(actor, id, model);
        ClosingRows.Claim found = open.claims().stream()
                .filter(each -> each.id().equals(claim))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!found.isOwed()) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        model.addAttribute("claim", found);
        forms.show(model, actor.accountId(), new PaidForm(null, null, UUID.randomUUID()));
        return "closing/settle";
    }

    @PostMapping(PATH + "/claims/{claim}")
    String settle(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @Valid @ModelAttribute("form") PaidForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> liquidations.settle(actor, id, claim, form.how(), form.once()))
                .done("closing.done.settled")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/parts/{member}")
    String paying(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        ToldCase open = open(actor, id, model);
        DivisionRows.Part part = open.parts().stream()
                .filter(each -> each.membership().equals(member))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!part.isOwed() || open.remainder() == null) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        model.addAttribute("part", part);
        forms.show(model, actor.accountId(), new PaidForm(null, null, UUID.randomUUID()));
        return "closing/part";
    }

    @PostMapping(PATH + "/parts/{member}")
    String pay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") PaidForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> liquidations.pay(actor, id, member, form.how(), form.once()))
                .done("closing.done.paid")
                .to(ClosingViews.address(id));
    }

    private ToldCase open(Actor actor, UUID id, Model model) {
        ClosingViews.Page page = views.liquidated(actor, id);
        model.addAttribute("page", page);
        return requireNonNull(page.open());
    }
}
