package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.PurchaseKind;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the money is for: direction, purpose and what is to be bought, row by row. */
@Controller
class PurposeSectionController {

    private static final String PATH = "/cabinet/applications/{id}/purpose";

    private final Applications applications;
    private final SectionPages pages;
    private final Forms forms;
    private final Texts texts;

    PurposeSectionController(Applications applications, SectionPages pages, Forms forms, Texts texts) {
        this.applications = applications;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String add, Model model) {
        Application application = pages.open(actor, id);
        forms.show(model, actor.accountId(), PurposeForm.of(application, add != null));
        model.addAttribute("kinds", Option.of(PurchaseKind.values(), kind -> texts.get(kind.key())));
        Rows.show(model, "purchases", "item");
        return pages.show(model, application, Section.PURPOSE);
    }

    @PostMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PurposeForm form,
            BindingResult errors,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        return forms.post(errors)
                .run(() -> applications.fillPurpose(
                        actor,
                        id,
                        SectionPages.version(form.version()),
                        form.project(),
                        Rows.toStored(form.rows(), go)))
                .done("page.saved")
                .to(next -> pages.after(actor, id, Section.PURPOSE, go, warned));
    }
}
