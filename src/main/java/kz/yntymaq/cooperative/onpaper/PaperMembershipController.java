package kz.yntymaq.cooperative.onpaper;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.DocumentKind;
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
import org.springframework.web.bind.annotation.RequestParam;

/** An official enters what a person without a phone signed to a co-operative. */
@Controller
class PaperMembershipController {

    private static final String PAGE = "/office/mandates/{id}/membership";

    private final PaperMemberships papers;
    private final PaperSheets sheets;
    private final PaperTerms terms;
    private final Forms forms;
    private final Texts texts;

    PaperMembershipController(PaperMemberships papers, PaperSheets sheets, PaperTerms terms, Forms forms, Texts texts) {
        this.papers = papers;
        this.sheets = sheets;
        this.terms = terms;
        this.forms = forms;
        this.texts = texts;
    }

    record SignedForm(
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("onpaper.share")
            BigDecimal share,

            @NotNull(message = "{error.date}") @Nullable @Label("onpaper.on")
            LocalDate on,

            @NotNull(message = "{error.choice}") @Nullable @Label("account.desk.kind")
            DocumentKind kind,

            @Nullable Boolean compared,
            @Nullable Boolean signed,
            @NotNull UUID once) {}

    @GetMapping(PAGE)
    String page(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String words, Model model) {
        String typed = Text.words(words);
        model.addAttribute("sheet", sheets.see(actor, id, typed));
        model.addAttribute("words", typed);
        return "onpaper/person";
    }

    @GetMapping(PAGE + "/{act}/{about}")
    String form(Actor actor, @PathVariable UUID id, @PathVariable String act, @PathVariable UUID about, Model model) {
        PaperAct asked = PaperAct.at(act);
        PaperSheets.Line line = sheets.line(actor, id, asked, about);
        model.addAttribute("line", line);
        model.addAttribute("agreed", terms.of(actor, asked, line.cooperative()));
        model.addAttribute("sheet", sheets.see(actor, id, null));
        model.addAttribute("act", asked);
        model.addAttribute("kinds", Option.of(DocumentKind.values(), kind -> texts.get(kind.key())));
        forms.show(model, actor.accountId(), new SignedForm(null, null, null, null, null, UUID.randomUUID()));
        return "onpaper/act";
    }

    @PostMapping(PAGE + "/{act}/{about}")
    String enter(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String act,
            @PathVariable UUID about,
            @Valid @ModelAttribute("form") SignedForm form,
            BindingResult errors) {
        PaperAct asked = PaperAct.at(act);
        return forms.post(errors)
                .allowedBy(() -> sheets.line(actor, id, asked, about))
                .refuseIf(
                        asked.namesShare() && form.share() == null && !errors.hasFieldErrors("share"),
                        "share",
                        "error.required")
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .refuseIf(!Text.yes(form.signed()), "signed", "onpaper.signed-first")
                .run(() -> papers.enter(
                        actor,
                        id,
                        new PaperMemberships.Signed(
                                asked,
                                about,
                                asked.namesShare() ? form.share() : null,
                                requireNonNull(form.kind()),
                                requireNonNull(form.on())),
                        form.once()))
                .done("onpaper.done." + asked)
                .to(PaperSheets.page(id));
    }
}
