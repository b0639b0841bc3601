package kz.yntymaq.integrity.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.integrity.edition.Edition;
import kz.yntymaq.integrity.edition.EditionDrafts;
import kz.yntymaq.integrity.edition.Editions;
import kz.yntymaq.integrity.edition.Trial;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures that indicators compare with: those in use, and a draft of the next with its trial. */
@Controller
class FiguresController {

    private static final String FIGURES = RunsController.SIGNS + "/figures";
    private static final String FIGURE = FIGURES + "/{code}";

    private final Editions editions;
    private final EditionDrafts drafts;
    private final Runs runs;
    private final SignNames names;
    private final FigureNames figures;
    private final Forms forms;

    FiguresController(
            Editions editions, EditionDrafts drafts, Runs runs, SignNames names, FigureNames figures, Forms forms) {
        this.editions = editions;
        this.drafts = drafts;
        this.runs = runs;
        this.names = names;
        this.figures = figures;
        this.forms = forms;
    }

    /** One figure. @param reason why the figures of this draft are changed */
    record FigureForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 20, message = "{error.long}")
            @Legible
            @Nullable
            @Label("signs.figure.value")
            String value,

            @GivenReason @Nullable @Label("signs.figure.reason")
            String reason,

            int version) {}

    /** A figure on the page. @param before in the edition in use, where the draft has another one @param changes whether people change it: what the law counts nobody does */
    record Line(
            String code,
            String name,
            String value,
            @Nullable String before,
            boolean changes) {}

    /** A co-operative that would change. */
    record ChangeLine(String cooperative, Trial.Change change) {}

    @GetMapping(FIGURES)
    String page(Actor actor, Model model) {
        SignAccess.requireAdministrator(actor);
        Edition draft = drafts.find(actor).orElse(null);
        Edition current = editions.current();
        model.addAttribute("edition", current);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "by", draft == null ? null : names.person(draft.changedBy()).orElse("–"));
        model.addAttribute("own", draft != null && editions.isWrittenBy(draft, actor.accountId()));
        model.addAttribute("lines", lines(draft == null ? current : draft, current));
        model.addAttribute("changes", draft == null || draft.trial() == null ? List.of() : changes(draft.trial()));
        model.addAttribute("asked", runs.isAsked(true));
        model.addAttribute("past", editions.approved());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "signs/figures";
    }

    private List<Line> lines(Edition shown, Edition current) {
        return new TreeMap<>(shown.thresholds().values())
                .entrySet().stream()
                        .map(each -> {
                            BigDecimal before = current.thresholds().of(each.getKey());
                            return new Line(
                                    each.getKey(),
                                    figures.of(each.getKey()),
                                    each.getValue().toPlainString(),
                                    before.compareTo(each.getValue()) == 0 ? null : before.toPlainString(),
                                    EditionDrafts.mayChange(each.getKey()));
                        })
                        .toList();
    }

    private List<ChangeLine> changes(Trial trial) {
        Map<String, String> called = names.of(trial.changes().stream().map(Trial.Change::cooperative));
        return trial.changes().stream()
                .map(each -> new ChangeLine(called.getOrDefault(each.cooperative(), "–"), each))
                .toList();
    }

    @PostMapping(FIGURES)
    @Button(on = FIGURES)
    String begin(Actor actor, @RequestParam UUID once) {
        return forms.press()
                .run(() -> drafts.begin(actor, once))
                .done("signs.done.begun")
                .to(FIGURES);
    }

    @GetMapping(FIGURE)
    String figure(Actor actor, @PathVariable String code, Model model) {
        Edition draft = drafts.find(actor).orElseThrow(NotFoundException::new);
        BigDecimal value = draft.thresholds().values().get(code);
        if (value == null || !EditionDrafts.mayChange(code)) {
            throw new NotFoundException();
        }
        model.addAttribute("code", code);
        model.addAttribute("name", figures.of(code));
        model.addAttribute("current", editions.current().thresholds().of(code).toPlainString());
        model.addAttribute("version", draft.version());
        forms.show(model, actor.accountId(), new FigureForm(value.toPlainString(), draft.reason(), draft.version()));
        return "signs/figure";
    }

    @PostMapping(FIGURE)
    String change(
            Actor actor,
            @PathVariable String code,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors) {
        BigDecimal value = FigureNames.number(form.value());
        return forms.post(errors)
                .allowedBy(() -> drafts.find(actor).orElseThrow(NotFoundException::new))
                .refuseIf(
                        form.value() != null && !form.value().isBlank() && value == null, "value", "signs.error.value")
                .run(() -> drafts.change(
                        actor, form.version(), code, requireNonNull(value), requireNonNull(Text.words(form.reason()))))
                .done("signs.done.changed")
                .to(FIGURES);
    }

    @PostMapping(FIGURES + "/trial")
    @Button(on = FIGURES)
    String trial(Actor actor, @RequestParam UUID once) {
        return forms.press()
                .run(() -> runs.askTrial(actor, once))
                .done("signs.done.trial")
                .to(FIGURES);
    }

    @PostMapping(FIGURES + "/approve")
    @Button(on = FIGURES)
    String approve(Actor actor, @RequestParam UUID once, @RequestParam int version) {
        return forms.press()
                .run(() -> drafts.approve(actor, version, once))
                .done("signs.done.approved")
                .to(FIGURES);
    }

    @PostMapping(FIGURES + "/drop")
    @Button(on = FIGURES)
    String drop(Actor actor, @RequestParam UUID once, @RequestParam int version) {
        return forms.press()
                .run(() -> drafts.drop(actor, version, once))
                .done("signs.done.dropped")
                .to(FIGURES);
    }
}
