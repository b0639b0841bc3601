package kz.yntymaq.office.confirming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
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

/** An official sees the document of a person who wants the name corrected, and confirms or refuses. */
@Controller
class NameDeskController {

    static final String OFFICE = "/office/names";
    static final String ADMIN = "/admin/names";

    private static final String REFUSAL = "/{id}/refusal";
    private static final int LONGEST = 500;

    private final NameCorrections corrections;
    private final Forms forms;
    private final Texts texts;

    NameDeskController(NameCorrections corrections, Forms forms, Texts texts) {
        this.corrections = corrections;
        this.forms = forms;
        this.texts = texts;
    }

    record NameDeskForm(
            @Valid SeenDocument document, @Nullable Boolean compared) {

        NameDeskForm {
            document = SeenDocument.orNone(document);
        }
    }

    record RefuseForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("account.name.reason")
            String reason) {}

    @GetMapping({OFFICE + "/{id}", ADMIN + "/{id}"})
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        if (show(actor, id, request, model)) {
            model.addAttribute("kinds", DocumentDeskController.kinds(texts));
            forms.show(model, actor.accountId(), new NameDeskForm(SeenDocument.NONE, null));
        } else {
            forms.leave();
        }
        return "account/name-desk";
    }

    /** @return whether it still waits */
    private boolean show(Actor actor, UUID id, HttpServletRequest request, Model model) {
        NameCorrections.Waiting waiting = corrections.see(actor, id);
        model.addAttribute("waiting", waiting);
        model.addAttribute("here", here(request, id));
        model.addAttribute("desk", desk(request));
        return waiting.correction().isOpen();
    }

    @PostMapping({OFFICE + "/{id}", ADMIN + "/{id}"})
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") NameDeskForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> corrections.see(actor, id))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .check(() -> form.document().typedName().ifPresent(name -> corrections.requireSame(id, name)))
                .get(() -> corrections.confirm(
                        actor, id, form.document().seenKind(), form.document().name()))
                .done("account.name.done")
                .backTo(person -> desk(request) + "/" + person);
    }

    @GetMapping({OFFICE + REFUSAL, ADMIN + REFUSAL})
    String refusal(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        if (show(actor, id, request, model)) {
            forms.show(model, actor.accountId(), new RefuseForm(""));
        } else {
            forms.leave();
        }
        return "account/name-refusal";
    }

    @PostMapping({OFFICE + REFUSAL, ADMIN + REFUSAL})
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") RefuseForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> corrections.see(actor, id))
                .run(() -> corrections.refuse(actor, id, form.reason().trim()))
                .done("account.name.refused")
                .to(desk(request));
    }

    private static String here(HttpServletRequest request, UUID id) {
        return (request.getRequestURI().startsWith(ADMIN) ? ADMIN : OFFICE) + "/" + id;
    }

    /** The page of identity documents, from which the official came. */
    private static String desk(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ADMIN) ? DocumentDeskController.ADMIN : DocumentDeskController.OFFICE;
    }
}
