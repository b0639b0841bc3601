package kz.yntymaq.office.confirming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.NamePart;
import kz.yntymaq.account.PersonName;
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

/** A person asks for the name to be corrected, sees how that stands, and takes it back. */
@Controller
class NameController {

    static final String PAGE = "/cabinet/data/name";

    private final NameCorrections corrections;
    private final Accounts accounts;
    private final Forms forms;

    NameController(NameCorrections corrections, Accounts accounts, Forms forms) {
        this.corrections = corrections;
        this.accounts = accounts;
        this.forms = forms;
    }

    record NameForm(
            @NotBlank(message = "{error.required}")
            @NamePart
            @Size(max = 60, message = "{error.long}")
            @Label("account.family-name")
            String familyName,

            @NotBlank(message = "{error.required}")
            @NamePart
            @Size(max = 60, message = "{error.long}")
            @Label("account.given-name")
            String givenName,

            @NamePart @Size(max = 60, message = "{error.long}") @Nullable @Label("account.patronymic")
            String patronymic) {

        PersonName name() {
            return PersonName.typed(familyName, givenName, patronymic);
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        PersonName now = accounts.own(actor).name();
        model.addAttribute("now", now);
        model.addAttribute("latest", corrections.own(actor).orElse(null));
        forms.show(model, actor.accountId(), new NameForm(now.family(), now.given(), now.patronymic()));
        return "account/name";
    }

    @PostMapping(PAGE)
    @NotBinding("a wish that an official with the document before them decides on")
    String ask(Actor actor, @Valid @ModelAttribute("form") NameForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> corrections.ask(actor, form.name()))
                .done("account.name.asked")
                .to(PAGE);
    }

    @PostMapping(PAGE + "/back")
    @NotBinding("the own wish")
    @Button(on = PAGE)
    String takeBack(Actor actor) {
        return forms.press()
                .run(() -> corrections.takeBack(actor))
                .done("account.name.taken-back")
                .to(PAGE);
    }
}
