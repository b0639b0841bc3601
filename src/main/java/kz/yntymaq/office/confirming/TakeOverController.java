package kz.yntymaq.office.confirming;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.office.confirming.DocumentDeskController.ADMIN;
import static kz.yntymaq.office.confirming.DocumentDeskController.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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

/** Gives an account that somebody else claimed to the person who stands before the official. */
@Controller
class TakeOverController {

    private static final String PATH = "/{id}/take-over";

    private final DocumentDesk desk;
    private final PlaceChoice places;
    private final Forms forms;
    private final Texts texts;

    TakeOverController(DocumentDesk desk, PlaceChoice places, Forms forms, Texts texts) {
        this.desk = desk;
        this.places = places;
        this.forms = forms;
        this.texts = texts;
    }

    record TakeOverForm(
            @Valid SeenDocument document,

            @NotBlank(message = "{error.required}") @ValidPhone @Label("account.phone")
            String phone,

            @NotBlank(message = "{error.village}") @Nullable @Label("account.appoint.village")
            String village,

            @Nullable String villageName,
            @Nullable Boolean compared) {

        TakeOverForm {
            document = SeenDocument.orNone(document);
        }

        static TakeOverForm empty() {
            return new TakeOverForm(SeenDocument.NONE, "", null, null, null);
        }
    }

    @GetMapping({OFFICE + PATH, ADMIN + PATH})
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("person", desk.see(actor, id));
        model.addAttribute("here", DocumentDeskController.base(request));
        model.addAttribute("kinds", DocumentDeskController.kinds(texts));
        forms.show(model, actor.accountId(), TakeOverForm.empty());
        places.show(model, "village");
        return "account/take-over";
    }

    @PostMapping({OFFICE + PATH, ADMIN + PATH})
    String takeOver(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") TakeOverForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> desk.visible(actor, id))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .onField(refused -> refused.key().equals("error.village") ? "village" : "compared")
                .run(() -> desk.takeOver(
                        actor,
                        id,
                        form.document().seenKind(),
                        form.document().name(),
                        Phone.parse(form.phone()).orElseThrow(),
                        requireNonNull(form.village())))
                .done("account.takeover.asked")
                .to(DocumentDeskController.base(request) + "/" + id);
    }
}
