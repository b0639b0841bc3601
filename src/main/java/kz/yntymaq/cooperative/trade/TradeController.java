package kz.yntymaq.cooperative.trade;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.Questions;
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

/** The book of trade: all of it for the chair, the own part for a member, and the list of products. */
@Controller
class TradeController {

    static final String PRODUCTS = EntryController.BOOK + "/products";

    private final TradeViews views;
    private final TradeProducts products;
    private final Questions questions;
    private final Forms forms;
    private final Texts texts;

    TradeController(TradeViews views, TradeProducts products, Questions questions, Forms forms, Texts texts) {
        this.views = views;
        this.products = products;
        this.questions = questions;
        this.forms = forms;
        this.texts = texts;
    }

    record ProductForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 100, message = "{error.long}")
            @Nullable
            @Legible
            @Label("trade.product.name")
            String name,

            @NotNull(message = "{error.choice}") @Nullable @Label("trade.unit")
            TradeUnit unit,

            @NotNull UUID once) {}

    @GetMapping(EntryController.BOOK)
    String all(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        TradeViews.Listed listed = questions
                .answer(model, TradeFilter.ALL, filter -> views.all(actor, id, filter, after))
                .orElseGet(() -> views.all(actor, id, TradeFilter.ALL, after));
        return listed(listed, after, model);
    }

    @GetMapping(EntryController.BOOK + "/own")
    String own(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        TradeViews.Listed listed = questions
                .answer(model, TradeFilter.ALL, filter -> views.own(actor, id, filter, after))
                .orElseGet(() -> views.own(actor, id, TradeFilter.ALL, after));
        return listed(listed, after, model);
    }

    @GetMapping(EntryController.BOOK + "/recorded")
    String recorded(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "recorded",
                questions
                        .answer(model, TradeFilter.ALL, filter -> views.recorded(actor, id, filter, after))
                        .orElseGet(() -> views.recorded(actor, id, TradeFilter.ALL, after)));
        model.addAttribute("first", after == null);
        return "trade/recorded";
    }

    private String listed(TradeViews.Listed listed, @Nullable String after, Model model) {
        model.addAttribute("listed", listed);
        model.addAttribute("first", after == null);
        model.addAttribute("deals", Deal.values());
        model.addAttribute("dealOptions", Option.of(Deal.values(), each -> texts.get(each.key())));
        model.addAttribute(
                "productOptions",
                listed.products().stream()
                        .map(each -> new Option(each.id().toString(), named(each)))
                        .toList());
        return "trade/list";
    }

    private String named(TradeProduct product) {
        return product.name() + ", " + texts.get(product.unit().key());
    }

    @GetMapping(PRODUCTS)
    String products(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.kept(actor, id));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("units", Option.of(TradeUnit.values(), each -> texts.get(each.key())));
        forms.show(model, actor.accountId(), new ProductForm(null, null, UUID.randomUUID()));
        return "trade/products";
    }

    @PostMapping(PRODUCTS)
    String add(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ProductForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.kept(actor, id))
                .run(() -> products.add(
                        actor, id, requireNonNull(Text.words(form.name())), requireNonNull(form.unit()), form.once()))
                .done("trade.done.product")
                .to("/cabinet/cooperatives/" + id + "/trade/products");
    }

    @PostMapping(PRODUCTS + "/{product}/drop")
    @Button(on = PRODUCTS)
    String drop(Actor actor, @PathVariable UUID id, @PathVariable UUID product) {
        return forms.press()
                .run(() -> products.drop(actor, id, product))
                .done("trade.done.dropped")
                .to("/cabinet/cooperatives/" + id + "/trade/products");
    }
}
