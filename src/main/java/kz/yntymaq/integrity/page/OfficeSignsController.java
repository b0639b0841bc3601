package kz.yntymaq.integrity.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.integrity.signal.ObjectionPapers;
import kz.yntymaq.integrity.signal.Objections;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs as officials of a territory are shown them, and their answers to objections. */
@Controller
class OfficeSignsController {

    private static final String LIST = "/office/signs";
    private static final String OBJECTION = LIST + "/objections/{objection}";

    private final OfficeSigns signs;
    private final SignPages pages;
    private final SignLooks looks;
    private final SignNames names;
    private final Objections objections;
    private final ObjectionPapers papers;
    private final Forms forms;
    private final Texts texts;

    OfficeSignsController(
            OfficeSigns signs,
            SignPages pages,
            SignLooks looks,
            SignNames names,
            Objections objections,
            ObjectionPapers papers,
            Forms forms,
            Texts texts) {
        this.signs = signs;
        this.pages = pages;
        this.looks = looks;
        this.names = names;
        this.objections = objections;
        this.papers = papers;
        this.forms = forms;
        this.texts = texts;
    }

    /** What is answered. */
    enum Answer {
        UPHELD,
        REJECTED
    }

    /** An answer with its reason. @param facts fingerprint of the signal that was shown */
    record AnswerForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("signs.answer.what")
            Answer answer,

            @GivenReason @Nullable @Label("signs.answer.reason")
            String reason,

            @Nullable String facts,
            @NotNull UUID once) {}

    @GetMapping(LIST)
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        KeyPage<OfficeSigns.Row> page = signs.list(actor, after);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        model.addAttribute("waiting", objections.waiting(actor));
        model.addAttribute("answers", actor.worksOnCases());
        model.addAttribute("plans", actor.oblast().isPresent());
        return "signs/office";
    }

    @GetMapping("/office/cooperatives/{id}/signs")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.office(actor, id));
        model.addAttribute("looks", looks.of(actor, id));
        model.addAttribute("base", "/office/cooperatives/" + id);
        return "signs/of-cooperative";
    }

    @GetMapping(OBJECTION)
    String objection(Actor actor, @PathVariable UUID objection, Model model) {
        SignPages.Objected seen = pages.objection(actor, objection);
        model.addAttribute("seen", seen);
        model.addAttribute("objection", seen.objection());
        model.addAttribute("files", papers.of(actor, objection));
        model.addAttribute("by", names.person(seen.objection().answeredBy()).orElse("–"));
        model.addAttribute("answers", Option.of(Answer.values(), each -> texts.get("signs.answer." + each)));
        if (seen.may()) {
            forms.show(model, actor.accountId(), new AnswerForm(null, null, null, UUID.randomUUID()));
        } else {
            forms.leave();
        }
        return "signs/answer";
    }

    @PostMapping(OBJECTION)
    String answer(
            Actor actor,
            @PathVariable UUID objection,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> objections.see(actor, objection))
                .run(() -> objections.answer(
                        actor,
                        objection,
                        Objects.toString(form.facts(), ""),
                        form.answer() == Answer.UPHELD,
                        requireNonNull(Text.words(form.reason())),
                        form.once()))
                .done("signs.done.answered")
                .to(LIST + "/objections/" + objection);
    }
}
