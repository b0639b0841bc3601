package kz.yntymaq.review.talk;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages on which an office and an applicant write to each other about a case. */
@Controller
class TalkController {

    private static final String CABINET = "/cabinet/applications/{id}/talk";
    private static final String OFFICE = "/office/applications/{id}/talk";

    private final Talk talk;
    private final Forms forms;
    private final Texts texts;

    TalkController(Talk talk, Forms forms, Texts texts) {
        this.talk = talk;
        this.forms = forms;
        this.texts = texts;
    }

    /** What the applicant writes. */
    record WordsForm(
            @NotBlank(message = "{error.required}")
            @Size(max = TalkRule.LONGEST, message = "{error.long}")
            @Legible
            @Nullable
            @Label("talk.words")
            String words,

            @NotNull UUID once) {}

    /** What an official writes, and for whom: nothing is chosen beforehand. */
    record OfficeForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("talk.for")
            TalkKind kind,

            @NotBlank(message = "{error.required}")
            @Size(max = TalkRule.LONGEST, message = "{error.long}")
            @Legible
            @Nullable
            @Label("talk.words")
            String words,

            @NotNull UUID once) {}

    @GetMapping(CABINET)
    String own(Actor actor, @PathVariable UUID id, Model model) {
        Talk.Page page = talk.ofApplicant(actor, id);
        forms.show(model, actor.accountId(), new WordsForm(null, UUID.randomUUID()));
        return show(page, "/cabinet/applications/" + id, List.of(), model);
    }

    @PostMapping(CABINET)
    String say(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") WordsForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> talk.fromApplicant(actor, id, requireNonNull(Text.words(form.words())), form.once()))
                .done("talk.done")
                .to("/cabinet/applications/" + id + "/talk");
    }

    @GetMapping(OFFICE)
    String read(Actor actor, @PathVariable UUID id, Model model) {
        Talk.Page page = talk.ofOffice(actor, id);
        forms.show(model, actor.accountId(), new OfficeForm(null, null, UUID.randomUUID()));
        List<Option> kinds = page.may().stream()
                .sorted()
                .map(each -> new Option(each.name(), texts.get(each.key()), texts.get(each.key() + ".hint")))
                .toList();
        return show(page, CaseAddress.of(id), kinds, model);
    }

    @PostMapping(OFFICE)
    String write(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") OfficeForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> talk.fromOffice(
                        actor, id, requireNonNull(form.kind()), requireNonNull(Text.words(form.words())), form.once()))
                .done("talk.done")
                .to(CaseAddress.of(id) + "/talk");
    }

    /** @param kinds for whom an official may write; empty for the applicant, who writes to the office alone */
    private static String show(Talk.Page page, String back, List<Option> kinds, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("back", back);
        model.addAttribute("kinds", kinds);
        return "review/talk";
    }
}
