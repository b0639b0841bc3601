package kz.yntymaq.office.confirming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.ui.Option;
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

/** «Show the identity document»: an official finds a person by IIN, compares, and confirms. */
@Controller
class DocumentDeskController {

    static final String OFFICE = "/office/identity";
    static final String ADMIN = "/admin/identity";

    private final DocumentDesk desk;
    private final NameCorrections names;
    private final Forms forms;
    private final Texts texts;

    DocumentDeskController(DocumentDesk desk, NameCorrections names, Forms forms, Texts texts) {
        this.desk = desk;
        this.names = names;
        this.forms = forms;
        this.texts = texts;
    }

    record IinForm(
            @NotBlank(message = "{error.required}") @ValidIin @Label("account.iin")
            String iin) {}

    record DocumentForm(
            @Valid SeenDocument document,

            @NotBlank(message = "{error.required}") @ValidPhone @Label("account.desk.phone")
            String phone,

            @Nullable Boolean compared) {

        DocumentForm {
            document = SeenDocument.orNone(document);
        }
    }

    @GetMapping({OFFICE, ADMIN})
    String page(Actor actor, HttpServletRequest request, Model model) {
        desk.requireWitness(actor);
        forms.show(model, actor.accountId(), new IinForm(""));
        model.addAttribute("here", base(request));
        List<NameCorrection> waiting = names.waiting(actor);
        model.addAttribute("names", waiting);
        model.addAttribute("ends", names.ends(waiting));
        model.addAttribute("namesHere", names(request));
        return "account/desk";
    }

    private static String names(HttpServletRequest request) {
        return base(request).equals(ADMIN) ? NameDeskController.ADMIN : NameDeskController.OFFICE;
    }

    /** Posted, so that no number of a person stands in an address. */
    @PostMapping({OFFICE, ADMIN})
    String find(
            Actor actor,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") IinForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> desk.requireWitness(actor))
                .onField("iin")
                .get(() -> desk.find(actor, Iin.parse(form.iin()).orElseThrow()))
                .to(id -> base(request) + "/" + id);
    }

    @GetMapping({OFFICE + "/{id}", ADMIN + "/{id}"})
    String person(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        DocumentDesk.Seen person = desk.see(actor, id);
        model.addAttribute("person", person);
        model.addAttribute("here", base(request));
        model.addAttribute("correction", names.openOf(id).orElse(null));
        model.addAttribute("namesHere", names(request));
        model.addAttribute("kinds", kinds(texts));
        if (person.isOpen()) {
            forms.show(model, actor.accountId(), new DocumentForm(SeenDocument.NONE, "", null));
        } else {
            forms.leave();
        }
        return "account/desk-person";
    }

    @PostMapping({OFFICE + "/{id}", ADMIN + "/{id}"})
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") DocumentForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> desk.requireUnconfirmed(actor, id))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .check(() -> form.document().typedName().ifPresent(name -> desk.requireSameName(actor, id, name)))
                .run(() -> desk.confirm(
                        actor,
                        id,
                        form.document().seenKind(),
                        form.document().name(),
                        Phone.parse(form.phone()).orElseThrow()))
                .done("account.desk.done")
                .to(base(request) + "/" + id);
    }

    /** Where the reader's own pages of this kind stand: officials and administrators have areas of their own. */
    static String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ADMIN) ? ADMIN : OFFICE;
    }

    static List<Option> kinds(Texts texts) {
        return Option.of(DocumentKind.values(), kind -> texts.get(kind.key()));
    }
}
