package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every page of questions of every application, as its edition asks them. */
@Controller
class SectionController {

    private static final String PATH = "/cabinet/applications/{id}/{section}";

    private final Applications applications;
    private final SectionPages pages;
    private final SectionForms sectionForms;
    private final KnownAnswers known;
    private final Forms forms;

    SectionController(
            Applications applications, SectionPages pages, SectionForms sectionForms, KnownAnswers known, Forms forms) {
        this.applications = applications;
        this.pages = pages;
        this.sectionForms = sectionForms;
        this.known = known;
        this.forms = forms;
    }

    /** @param add the list to which an empty row is added */
    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String add,
            Model model) {
        Application application = pages.open(actor, id);
        Section asked = pages.section(application, section);
        KnownAnswers.Filled filled = known.of(actor, application, asked);
        SectionForm form = sectionForms.of(application, asked, filled.shown(), add);
        forms.show(model, actor.accountId(), form);
        model.addAttribute("known", filled.marks(form.stored(), model.getAttribute("form")));
        sectionForms.describe(model, application, asked);
        model.addAttribute("others", known.others(actor, application, asked, filled.shown()));
        return pages.show(model, application, asked, filled.shown(), "application/section");
    }

    @PostMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String section,
            HttpServletRequest request,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        Application application = pages.open(actor, id);
        Section asked = pages.section(application, section);
        RowPress press = RowPress.of(
                request.getParameterMap(), go, application.getAnswers().deletedRows());
        Map<String, String[]> sent = press.sent();
        SectionForm.Typed typed = sectionForms.of(application, asked).read(sent);
        List<Field> shown = asked.asked(application.getAnswers().given());
        int version = SectionPages.version(request.getParameter(Forms.VERSION));
        if (press.changes() && typed.binding().hasErrors()) {
            applications.keepDeleted(actor, id, press.deleted());
        }
        return forms.post(typed.binding())
                .as(sent)
                .run(() -> applications.fill(actor, id, version, asked.path(), typed.answers(), press.deleted()))
                .done("page.saved")
                .to(next -> pages.after(
                        actor, id, asked, shown, request.getParameterMap().keySet(), go, warned));
    }

    /** What the rules say of the page as it is typed, as a part of a page; nothing is stored. */
    @PostMapping(PATH + "/rules")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a look at what the rules say of typed answers, which stores nothing")
    @Button(on = PATH)
    String rules(
            Actor actor, @PathVariable UUID id, @PathVariable String section, HttpServletRequest request, Model model) {
        Application application = applications.findOfChair(actor, id);
        Section asked = pages.section(application, section);
        SectionForm.Typed typed = sectionForms.of(application, asked).read(request.getParameterMap());
        model.addAttribute("panel", pages.typed(application, asked, typed.answers()));
        return "application/fragments :: panel";
    }
}
