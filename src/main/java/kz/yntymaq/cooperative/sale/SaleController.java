package kz.yntymaq.cooperative.sale;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.identity.Iin;
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

/** Shares that members sell: the list, an offer, who wants it and to whom the seller gives it. */
@Controller
class SaleController {

    static final String LIST = "/cabinet/cooperatives/{id}/sales";
    static final String PAGE = LIST + "/{offer}";

    private final Sales sales;
    private final SaleViews views;
    private final MemberPicker picker;
    private final Forms forms;
    private final Texts texts;

    SaleController(Sales sales, SaleViews views, MemberPicker picker, Forms forms, Texts texts) {
        this.sales = sales;
        this.views = views;
        this.picker = picker;
        this.forms = forms;
        this.texts = texts;
    }

    record OfferForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("sale.amount")
            BigDecimal amount,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("sale.price")
            BigDecimal price,

            @Nullable @Label("sale.buyer") UUID buyer,
            @Nullable @Legible @Label("sale.iin") String iin,
            @NotNull UUID once) {

        @Nullable
        String typedIin() {
            return Text.words(iin);
        }

        Sales.Wish wish() {
            return new Sales.Wish(
                    requireNonNull(amount),
                    requireNonNull(price),
                    buyer,
                    buyer != null ? null : Iin.parse(requireNonNull(typedIin())).orElseThrow());
        }
    }

    /** Address of one. */
    static String page(UUID cooperative, UUID id) {
        return "/cabinet/cooperatives/" + cooperative + "/sales/" + id;
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        return "sale/list";
    }

    @GetMapping(LIST + "/new")
    String offering(Actor actor, @PathVariable UUID id, Model model) {
        SaleViews.Listed listed = views.list(actor, id);
        model.addAttribute("listed", listed);
        forms.show(model, actor.accountId(), new OfferForm(null, null, null, null, UUID.randomUUID()));
        var members = new ArrayList<Option>(picker.offer(
                model,
                MemberPicker.Whom.in(id, EnumSet.of(MembershipState.MEMBER)).without(Set.of(actor.accountId())),
                MemberPicker.Candidate::byMembership,
                "buyer"));
        if (listed.terms().outsiders()) {
            members.add(new Option("", texts.get("sale.buyer.none"))); // who chose a member can choose none again
        }
        model.addAttribute("members", members);
        return "sale/new";
    }

    @PostMapping(LIST + "/new")
    String offer(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") OfferForm form, BindingResult errors) {
        boolean nobody = form.buyer() == null && form.typedIin() == null;
        boolean both = form.buyer() != null && form.typedIin() != null;
        boolean noIin = form.typedIin() != null && Iin.parse(form.typedIin()).isEmpty();
        return forms.post(errors)
                .allowedBy(() -> views.list(actor, id))
                .refuseIf(nobody, "buyer", "sale.error.nobody")
                .refuseIf(both, "iin", "sale.error.both")
                .refuseIf(!both && noIin, "iin", "error.iin")
                .get(() -> sales.offer(actor, id, form.wish(), form.once()))
                .done("sale.done.offered")
                .to(made -> page(id, made));
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID offer, Model model) {
        model.addAttribute("page", views.page(actor, id, offer));
        model.addAttribute("owner", actor.accountId());
        return "sale/offer";
    }

    @PostMapping(PAGE + "/want")
    @Button(on = PAGE)
    String want(Actor actor, @PathVariable UUID id, @PathVariable UUID offer) {
        return forms.press()
                .run(() -> sales.want(actor, id, offer))
                .done("sale.done.wanted")
                .to(page(id, offer));
    }

    @PostMapping(PAGE + "/unwant")
    @Button(on = PAGE)
    String unwant(Actor actor, @PathVariable UUID id, @PathVariable UUID offer) {
        return forms.press()
                .run(() -> sales.unwant(actor, id, offer))
                .done("sale.done.unwanted")
                .to(page(id, offer));
    }

    @PostMapping(PAGE + "/give/{member}")
    @Button(on = PAGE)
    String give(Actor actor, @PathVariable UUID id, @PathVariable UUID offer, @PathVariable UUID member) {
        return forms.press()
                .run(() -> sales.give(actor, id, offer, member))
                .done("sale.done.given")
                .to(page(id, offer));
    }

    @PostMapping(PAGE + "/take-back")
    @Button(on = PAGE)
    String takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID offer) {
        return forms.press()
                .run(() -> sales.takeBack(actor, id, offer))
                .done("sale.done.taken-back")
                .to(page(id, offer));
    }
}
