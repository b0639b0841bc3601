package kz.yntymaq.cooperative.trade;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chair, or a member whom the chair lets, records one thing after another on a phone, and corrects. */
@Controller
class EntryController {

    static final String BOOK = "/cabinet/cooperatives/{id}/trade";

    private final Trades trades;
    private final TradeViews views;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    EntryController(Trades trades, TradeViews views, Forms forms, Texts texts, Clock clock) {
        this.trades = trades;
        this.views = views;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    record CorrectionForm(
            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Digits(integer = 8, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("trade.quantity")
            BigDecimal quantity,

            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 11, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("trade.price")
            BigDecimal price,

            @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("trade.note")
            String note,

            @GivenReason @Nullable @Label("trade.reason") String reason,
            @NotNull UUID once) {

        Trades.Right right() {
            return new Trades.Right(requireNonNull(quantity), requireNonNull(price), Text.words(note));
        }
    }

    @GetMapping(BOOK + "/new/{deal}")
    String show(Actor actor, @PathVariable UUID id, @PathVariable String deal, Model model) {
        TradeViews.Desk desk = views.desk(actor, id, asked(deal));
        model.addAttribute("desk", desk);
        model.addAttribute(
                "products",
                desk.products().stream()
                        .map(each -> new Option(
                                each.id().toString(),
                                each.name() + ", " + texts.get(each.unit().key())))
                        .toList());
        forms.show(model, actor.accountId(), EntryForm.remembering(desk, clock));
        return "trade/new";
    }

    @PostMapping(BOOK + "/new/{deal}")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String deal,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors) {
        Deal asked = asked(deal);
        return forms.post(errors)
                .allowedBy(() -> views.desk(actor, id, asked))
                .refuseIf(
                        asked.isOfMember() && Text.words(form.member()) == null && !errors.hasFieldErrors("member"),
                        "member",
                        "error.required")
                .run(() -> trades.record(actor, id, asked, form.line(), form.once()))
                .done("trade.done.recorded")
                .to("/cabinet/cooperatives/" + id + "/trade/new/" + asked.address());
    }

    @GetMapping(BOOK + "/lines/{line}")
    String entry(Actor actor, @PathVariable UUID id, @PathVariable UUID line, Model model) {
        TradeEntry shown = views.entry(actor, id, line);
        if (!shown.isCorrectable()) {
            throw new MovedOnException(back(id, actor));
        }
        model.addAttribute("entry", shown);
        model.addAttribute("cooperative", id);
        model.addAttribute("home", views.home(actor, id));
        forms.show(
                model,
                actor.accountId(),
                new CorrectionForm(shown.quantity(), shown.price(), shown.note(), null, UUID.randomUUID()));
        return "trade/correct";
    }

    @PostMapping(BOOK + "/lines/{line}")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID line,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.entry(actor, id, line))
                .run(() -> trades.correct(actor, id, line, form.right(), requireNonNull(form.reason()), form.once()))
                .done("trade.done.corrected")
                .to(back(id, actor));
    }

    private String back(UUID id, Actor actor) {
        return "/cabinet/cooperatives/" + id + "/trade" + (views.home(actor, id).isEmpty() ? "" : "/recorded");
    }

    private static Deal asked(String deal) {
        return Deal.at(deal).orElseThrow(NotFoundException::new);
    }
}
