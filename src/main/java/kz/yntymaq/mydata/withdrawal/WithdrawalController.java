package kz.yntymaq.mydata.withdrawal;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.guard.Proofs;
import kz.yntymaq.account.passkey.PasskeyAnswer;
import kz.yntymaq.account.passkey.Passkeys;
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
    private final Passkeys passkeys;
    private final Proofs proofs;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    WithdrawalController(
            Withdrawals withdrawals, Passkeys passkeys, Proofs proofs, Forms forms, Texts texts, Clock clock) {
        this.withdrawals = withdrawals;
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    record AskForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("mydata.wish")
            Wish wish,

            @Nullable @Label("account.password.current") String currentPassword) {}

    /** Who proved otherwise that it is them is asked for no password, which they may have forgotten or never had. */
    @GetMapping(PAGE)
    String page(Actor actor, HttpSession session, Model model) {
        boolean proved = isProved(actor, session);
        model.addAttribute("proved", proved);
        model.addAttribute("hasPassword", withdrawals.hasPassword(actor));
        model.addAttribute(
                "passkey",
                proved ? null : passkeys.askAgain(actor, session.getId()).orElse(null));
        model.addAttribute("latest", withdrawals.own(actor).orElse(null));
        model.addAttribute("fate", withdrawals.fate(actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("days", Withdrawal.DAYS);
        model.addAttribute("wishes", Option.of(Wish.values(), wish -> texts.get(wish.key())));
        forms.show(model, actor.accountId(), new AskForm(null, null));
        return "mydata/withdrawal";
    }

    @PostMapping(PAGE)
    @NotBinding("the own consent, which anybody may take back")
    String ask(Actor actor, @Valid @ModelAttribute("form") AskForm form, BindingResult errors, HttpSession session) {
        boolean proved = isProved(actor, session);
        String password = Objects.requireNonNullElse(form.currentPassword(), "");
        return forms.post(errors)
                .refuseIf(!proved && password.isBlank(), "currentPassword", "error.required")
                .onField(refused -> refused.key().startsWith("mydata.") ? null : "currentPassword")
                .run(() -> ask(actor, Objects.requireNonNull(form.wish()), proved ? null : password, session))
                .done("mydata.withdrawal.asked")
                .to(PAGE);
    }

    private void ask(Actor actor, Wish wish, @Nullable String password, HttpSession session) {
        if (password == null) {
            withdrawals.ask(actor.accountId(), wish);
            proofs.useUp(session);
        } else {
            withdrawals.ask(actor, wish, password);
        }
    }

    @PostMapping(PAGE + "/passkey")
    @NotBinding("shows who sits there")
    @Button(on = PAGE)
    String prove(Actor actor, PasskeyAnswer answer, HttpSession session) {
        return forms.press()
                .run(() -> {
                    passkeys.prove(actor, answer, session.getId());
                    proofs.byPasskey(session, actor.accountId());
                })
                .done("mydata.withdrawal.proved")
                .to(PAGE);
    }

    private boolean isProved(Actor actor, HttpSession session) {
        return proofs.isByCertificate(session, actor.accountId()) || proofs.isByPasskey(session, actor.accountId());
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
