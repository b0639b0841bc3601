package kz.yntymaq.office.confirming;

import static kz.yntymaq.office.confirming.DocumentDeskController.ADMIN;
import static kz.yntymaq.office.confirming.DocumentDeskController.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Text;
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

/** Asks for a password link for a person who stands before the official and forgot the password. */
@Controller
class ForgottenDeskController {

    private static final String PATH = "/{id}/forgotten";

    private final DocumentDesk desk;
    private final Forms forms;

    ForgottenDeskController(DocumentDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    record ForgottenForm(
            @NotBlank(message = "{error.required}") @ValidPhone @Label("account.desk.phone")
            String phone,

            @Nullable Boolean compared) {}

    @GetMapping({OFFICE + PATH, ADMIN + PATH})
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        String here = DocumentDeskController.base(request);
        DocumentDesk.Seen person = desk.see(actor, id);
        if (!person.mayGetLink()) {
            throw new MovedOnException(here + "/" + id, "account.desk.forgotten.not");
        }
        model.addAttribute("person", person);
        model.addAttribute("here", here);
        forms.show(model, actor.accountId(), new ForgottenForm("", null));
        return "account/desk-forgotten";
    }

    @PostMapping({OFFICE + PATH, ADMIN + PATH})
    String ask(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") ForgottenForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> desk.visible(actor, id))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .run(() -> desk.askForLink(actor, id, Phone.parse(form.phone()).orElseThrow()))
                .done("account.desk.forgotten.done")
                .to(DocumentDeskController.base(request) + "/" + id);
    }
}
