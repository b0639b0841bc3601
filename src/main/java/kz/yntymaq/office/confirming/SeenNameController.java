package kz.yntymaq.office.confirming;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official corrects the name of a person without a phone, who is there with the document. */
@Controller
class SeenNameController {

    private static final String NAME = "/{id}/name";

    private final NameCorrections corrections;
    private final Forms forms;
    private final Texts texts;

    SeenNameController(NameCorrections corrections, Forms forms, Texts texts) {
        this.corrections = corrections;
        this.forms = forms;
        this.texts = texts;
    }

    /** @param was the name that the page showed, so that nobody corrects another one unseen */
    record SeenNameForm(
            @Valid SeenDocument document,
            @Nullable Boolean compared,
            @Nullable String was) {

        SeenNameForm {
            document = SeenDocument.orNone(document);
        }
    }

    @GetMapping({DocumentDeskController.OFFICE + NAME, DocumentDeskController.ADMIN + NAME})
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        PersonName now = corrections.seeOutOfReach(actor, id);
        model.addAttribute("now", now);
        model.addAttribute("person", DocumentDeskController.base(request) + "/" + id);
        model.addAttribute("kinds", DocumentDeskController.kinds(texts));
        forms.show(
                model,
                actor.accountId(),
                new SeenNameForm(
                        new SeenDocument(null, now.family(), now.given(), now.patronymic()), null, now.full()));
        return "account/name-seen";
    }

    @PostMapping({DocumentDeskController.OFFICE + NAME, DocumentDeskController.ADMIN + NAME})
    String correct(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") SeenNameForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> corrections.seeOutOfReach(actor, id))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .run(() -> corrections.correct(
                        actor,
                        id,
                        requireNonNullElse(form.was(), ""),
                        form.document().seenKind(),
                        form.document().name()))
                .done("account.name.done")
                .to(DocumentDeskController.base(request) + "/" + id);
    }
}
