package kz.yntymaq.mydata.withdrawal;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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

/** An official enters that a person who stands there takes the consent back. */
@Controller
class WitnessedController {

    private static final String OFFICE = "/office/identity";
    private static final String ADMIN = "/admin/identity";
    private static final String PATH = "/{id}/withdrawal";

    private final WitnessedWithdrawals withdrawals;
    private final Forms forms;
    private final Texts texts;

    WitnessedController(WitnessedWithdrawals withdrawals, Forms forms, Texts texts) {
        this.withdrawals = withdrawals;
        this.forms = forms;
        this.texts = texts;
    }

    record WitnessedForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("mydata.wish.of")
            Wish wish,

            @NotNull(message = "{error.choice}") @Nullable @Label("account.desk.kind")
            DocumentKind kind,

            @Nullable Boolean compared) {}

    @GetMapping({OFFICE + PATH, ADMIN + PATH})
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        String here = base(request) + "/" + id;
        model.addAttribute("person", seen(actor, id, here));
        model.addAttribute("fate", withdrawals.fate(actor, id));
        model.addAttribute("here", here);
        model.addAttribute("briefly", actor.is(Role.SERVICE_POINT));
        model.addAttribute("days", Withdrawal.DAYS);
        model.addAttribute("wishes", Option.of(Wish.values(), wish -> texts.get(wish.key() + ".of")));
        model.addAttribute("kinds", Option.of(DocumentKind.values(), kind -> texts.get(kind.key())));
        forms.show(model, actor.accountId(), new WitnessedForm(null, null, null));
        return "mydata/withdrawal-in-person";
    }

    private WitnessedWithdrawals.Seen seen(Actor actor, UUID id, String here) {
        try {
            return withdrawals.see(actor, id);
        } catch (RuleViolationException refused) {
            throw new MovedOnException(here, refused.key());
        }
    }

    @PostMapping({OFFICE + PATH, ADMIN + PATH})
    String enter(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") WitnessedForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> withdrawals.visible(actor, id))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .run(() -> withdrawals.enter(actor, id, requireNonNull(form.wish()), requireNonNull(form.kind())))
                .done("mydata.in-person.done")
                .to(base(request) + "/" + id + "/withdrawal");
    }

    @PostMapping(OFFICE + PATH + "/back")
    @Button(on = OFFICE + PATH)
    String takeBackInOffice(Actor actor, @PathVariable UUID id) {
        return takeBack(actor, id, OFFICE);
    }

    @PostMapping(ADMIN + PATH + "/back")
    @Button(on = ADMIN + PATH)
    String takeBackInAdministration(Actor actor, @PathVariable UUID id) {
        return takeBack(actor, id, ADMIN);
    }

    private String takeBack(Actor actor, UUID id, String area) {
        return forms.press()
                .run(() -> withdrawals.takeBack(actor, id))
                .done("mydata.withdrawal.back.done")
                .to(area + "/" + id + "/withdrawal");
    }

    private static String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ADMIN) ? ADMIN : OFFICE;
    }
}
