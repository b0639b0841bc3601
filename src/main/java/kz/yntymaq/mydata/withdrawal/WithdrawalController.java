package kz.yntymaq.mydata.withdrawal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A person takes the consent back: what goes, what stays and why, until when, and how to take that back. */
@Controller
class WithdrawalController {

    static final String PAGE = "/cabinet/data/withdrawal";

    private final Withdrawals withdrawals;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    WithdrawalController(Withdrawals withdrawals, Forms forms, Texts texts, Clock clock) {
        this.withdrawals = withdrawals;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    record AskForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("mydata.wish")
            Wish wish,

            @NotBlank(message = "{error.required}") @Label("account.password.current")
            String currentPassword) {}

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        model.addAttribute("latest", withdrawals.own(actor).orElse(null));
        model.addAttribute("fate", withdrawals.fate(actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("days", Withdrawal.DAYS);
        model.addAttribute("wishes", Option.of(Wish.values(), wish -> texts.get(wish.key())));
        forms.show(model, actor.accountId(), new AskForm(null, ""));
        return "mydata/withdrawal";
    }

    @PostMapping(PAGE)
    @NotBinding("the own consent, which anybody may take back")
    String ask(Actor actor, @Valid @ModelAttribute("form") AskForm form, BindingResult errors) {
        return forms.post(errors)
                .onField(refused -> refused.key().startsWith("mydata.") ? null : "currentPassword")
                .run(() -> withdrawals.ask(actor, Objects.requireNonNull(form.wish()), form.currentPassword()))
                .done("mydata.withdrawal.asked")
                .to(PAGE);
    }

    @PostMapping(PAGE + "/back")
    @NotBinding("the own consent stays as it was")
    @Button(on = PAGE)
    String takeBack(Actor actor) {
        return forms.press()
                .run(() -> withdrawals.takeBack(actor))
                .done("mydata.withdrawal.back.done")
                .to(PAGE);
    }
}
