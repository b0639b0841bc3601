package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;
import static kz.yntymaq.application.form.SectionPages.WARNED;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.ui.Format;
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
import org.springframework.web.util.UriComponentsBuilder;

/** How much and for how long. */
@Controller
class AmountSectionController {

    private static final String PATH = "/cabinet/applications/{id}/amount";

    private final Applications applications;
    private final LoanConditions conditions;
    private final SectionPages pages;
    private final Forms forms;
    private final Texts texts;
    private final Format format;

    AmountSectionController(
            Applications applications,
            LoanConditions conditions,
            SectionPages pages,
            Forms forms,
            Texts texts,
            Format format) {
        this.applications = applications;
        this.conditions = conditions;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.format = format;
    }

    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        forms.show(model, actor.accountId(), application.getAnswers().getTerms());
        LoanConditions.InForce inForce = conditions.inForce();
        model.addAttribute("conditions", inForce);
        model.addAttribute("hints", hints(inForce));
        model.addAttribute(
                "calculator", calculator(model, application.getAnswers().getTerms()));
        return pages.show(model, application, Section.AMOUNT);
    }

    /** Address of the calculator with what is typed, else with what is stored. */
    private static String calculator(Model model, LoanTerms stored) {
        LoanTerms terms = model.getAttribute("form") instanceof LoanTerms typed ? typed : stored;
        var address = UriComponentsBuilder.fromPath("/calculator/loan");
        if (terms.amount() != null) {
            address.queryParam("amount", terms.amount().toPlainString());
        }
        if (terms.termMonths() != null) {
            address.queryParam("months", terms.termMonths());
        }
        if (terms.graceMonths() != null) {
            address.queryParam("grace", terms.graceMonths());
        }
        return address.toUriString();
    }

    /** The hints that carry a figure of the rules; none for the amount while the year's МРП is not entered. */
    private Map<String, @Nullable String> hints(LoanConditions.InForce inForce) {
        var hints = new HashMap<String, @Nullable String>();
        hints.put(
                Field.AMOUNT.name(),
                inForce.largest() == null
                        ? null
                        : hint(
                                Field.AMOUNT,
                                format.money(inForce.largest()),
                                inForce.amount().whole(),
                                format.money(inForce.mrp())));
        hints.put(
                Field.TERM.name(),
                hint(
                        Field.TERM,
                        inForce.termAgriculture().whole(),
                        inForce.termOther().whole()));
        hints.put(Field.GRACE.name(), hint(Field.GRACE, inForce.grace().whole()));
        return hints;
    }

    private String hint(Field field, Object... figures) {
        return texts.get(field.key() + ".hint", figures);
    }

    @PostMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LoanTerms form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam(name = WARNED, defaultValue = "") String warned) {
        return forms.post(errors)
                .run(() -> applications.fillTerms(actor, id, SectionPages.version(version), form))
                .done("page.saved")
                .to(next -> pages.after(actor, id, Section.AMOUNT, go, warned));
    }
}
