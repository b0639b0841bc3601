package kz.yntymaq.mydata.withdrawal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The administrator's list of consents to be taken back, with their last days, and the page of one. */
@Controller
class WithdrawalDeskController {

    static final String PAGE = "/admin/withdrawals";

    private static final int LONGEST = 1000;

    private final Withdrawals withdrawals;
    private final Forms forms;
    private final Clock clock;

    WithdrawalDeskController(Withdrawals withdrawals, Forms forms, Clock clock) {
        this.withdrawals = withdrawals;
        this.forms = forms;
        this.clock = clock;
    }

    record RefuseForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("mydata.refuse.reason")
            String reason) {}

    @GetMapping(PAGE)
    String list(Actor actor, Model model) {
        model.addAttribute("waiting", withdrawals.waiting(actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "mydata/withdrawals";
    }

    @GetMapping(PAGE + "/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        Withdrawals.Waiting seen = withdrawals.see(actor, id);
        model.addAttribute("withdrawal", seen.withdrawal());
        model.addAttribute("account", seen.account());
        model.addAttribute("enteredBy", seen.enteredBy());
        model.addAttribute("fate", withdrawals.fateOf(seen.withdrawal().account()));
        model.addAttribute("today", LocalDate.now(clock));
        forms.show(model, actor.accountId(), new RefuseForm(""));
        return "mydata/withdrawal-desk";
    }

    @PostMapping(PAGE + "/{id}")
    String refuse(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") RefuseForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> withdrawals.see(actor, id))
                .run(() -> withdrawals.refuse(actor, id, form.reason().trim()))
                .done("mydata.refuse.done")
                .to(PAGE);
    }

    @PostMapping(PAGE + "/{id}/carry-out")
    @Button(on = PAGE + "/{id}")
    String carryOut(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> withdrawals.carryOut(actor, id))
                .done("mydata.carry-out.done")
                .to(PAGE);
    }
}
