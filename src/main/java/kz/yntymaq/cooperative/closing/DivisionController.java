package kz.yntymaq.cooperative.closing;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.closing.LiquidationController.PATH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.law.OpenDaysRule;
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

/** What remains: drafted, shown, answered by members, divided; and what was entered by mistake, taken back. */
@Controller
class DivisionController {

    private final Divisions divisions;
    private final Liquidations liquidations;
    private final ClosingWords words;
    private final ClosingViews views;
    private final Forms forms;

    DivisionController(
            Divisions divisions, Liquidations liquidations, ClosingWords words, ClosingViews views, Forms forms) {
        this.divisions = divisions;
        this.liquidations = liquidations;
        this.words = words;
        this.views = views;
        this.forms = forms;
    }

    record RemainderForm(
            @NotNull(message = "{error.required}")
            @PositiveOrZero(message = "{closing.error.amount}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("closing.remainder.amount")
            BigDecimal amount,

            @NotNull UUID once) {}

    record OnceForm(@NotNull UUID once) {}

    record WordForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 1000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.word")
            String words,

            @NotNull UUID once) {}

    record AnswerForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 1000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.word.answer")
            String words,

            @NotNull UUID once) {}

    record ReasonForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 300, message = "{error.long}")
            @Nullable
            @Legible
            @Label("closing.reason")
            String reason,

            @NotNull UUID once) {}

    @GetMapping(PATH + "/remainder")
    String drafting(Actor actor, @PathVariable UUID id, Model model) {
        ToldCase open = open(actor, id, model);
        if (!open.mayShow()) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        model.addAttribute("days", OpenDaysRule.DAYS);
        model.addAttribute("told", open);
        forms.show(model, actor.accountId(), new RemainderForm(null, UUID.randomUUID()));
        return "closing/remainder";
    }

    @PostMapping(PATH + "/remainder")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RemainderForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> divisions.show(actor, id, requireNonNull(form.amount()), form.once()))
                .done("closing.done.shown")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/drafts/{shown}")
    String dividing(Actor actor, @PathVariable UUID id, @PathVariable UUID shown, Model model) {
        ToldCase open = open(actor, id, model);
        if (!open.mayDivide() || open.draft() == null || !open.draft().id().equals(shown)) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        model.addAttribute("told", open);
        forms.show(model, actor.accountId(), new OnceForm(UUID.randomUUID()));
        return "closing/divide";
    }

    @PostMapping(PATH + "/drafts/{shown}")
    String divide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID shown,
            @Valid @ModelAttribute("form") OnceForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> divisions.divide(actor, id, shown, form.once()))
                .done("closing.done.divided")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/words")
    String saying(Actor actor, @PathVariable UUID id, Model model) {
        ClosingViews.Page page = views.page(actor, id);
        ToldCase open = page.open();
        if (open == null || open.sayable() == null) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("told", open);
        forms.show(model, actor.accountId(), new WordForm(null, UUID.randomUUID()));
        return "closing/word";
    }

    @PostMapping(PATH + "/words")
    String say(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") WordForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id))
                .run(() -> words.say(actor, id, requireNonNull(Text.words(form.words())), form.once()))
                .done("closing.done.said")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/words/{word}")
    String answering(Actor actor, @PathVariable UUID id, @PathVariable UUID word, Model model) {
        ToldCase open = open(actor, id, model);
        DivisionRows.Word found = open.words().stream()
                .filter(each -> each.id().equals(word))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!found.isOpen()) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        model.addAttribute("word", found);
        forms.show(model, actor.accountId(), new AnswerForm(null, UUID.randomUUID()));
        return "closing/answer";
    }

    @PostMapping(PATH + "/words/{word}")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID word,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> words.answer(actor, id, word, requireNonNull(Text.words(form.words())), form.once()))
                .done("closing.done.answered")
                .to(ClosingViews.address(id));
    }

    @GetMapping(PATH + "/mistakes/{mistake}/{of}")
    String takingBack(
            Actor actor, @PathVariable UUID id, @PathVariable String mistake, @PathVariable UUID of, Model model) {
        ToldCase open = open(actor, id, model);
        ToldCase.Mistake found = ToldCase.Mistake.of(mistake);
        if (!open.mayTakeBack(found, of)) {
            throw new MovedOnException(ClosingViews.address(id));
        }
        model.addAttribute("mistake", found);
        model.addAttribute("heading", open.mistakeKey(found));
        model.addAttribute("of", of);
        forms.show(model, actor.accountId(), new ReasonForm(null, UUID.randomUUID()));
        return "closing/mistake";
    }

    @PostMapping(PATH + "/mistakes/{mistake}/{of}")
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String mistake,
            @PathVariable UUID of,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.led(actor, id))
                .run(() -> {
                    String reason = requireNonNull(Text.words(form.reason()));
                    switch (ToldCase.Mistake.of(mistake)) {
                        case DIVISION -> divisions.takeBack(actor, id, of, reason, form.once());
                        case CLAIM -> liquidations.withdraw(actor, id, of, reason, form.once());
                        case CLAIM_PAYMENT -> liquidations.unsettle(actor, id, of, reason, form.once());
                        case PART_PAYMENT -> liquidations.unpay(actor, id, of, reason, form.once());
                    }
                })
                .done("closing.done.taken-back")
                .to(ClosingViews.address(id));
    }

    private ToldCase open(Actor actor, UUID id, Model model) {
        ClosingViews.Page page = views.liquidated(actor, id);
        model.addAttribute("page", page);
        return requireNonNull(page.open());
    }
}
