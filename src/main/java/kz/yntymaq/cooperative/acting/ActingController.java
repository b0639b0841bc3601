package kz.yntymaq.cooperative.acting;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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

/** The chair proposes who acts for a legal entity that is a member, and that person answers. */
@Controller
class ActingController {

    private static final String PROPOSE = "/cabinet/cooperatives/{id}/members/{member}/acting";
    private static final String ANSWER = "/cabinet/acting/{acting}";

    private final Acting acting;
    private final Texts texts;
    private final Forms forms;

    ActingController(Acting acting, Texts texts, Forms forms) {
        this.acting = acting;
        this.texts = texts;
        this.forms = forms;
    }

    record ProposalForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Label("acting.name")
            String name,

            @NotBlank(message = "{error.required}") @Nullable @Label("acting.iin")
            String iin,

            @NotBlank(message = "{error.required}")
            @Size(max = 200, message = "{error.long}")
            @Nullable
            @Label("charter.part.authority")
            String authority,

            @NotNull UUID once) {

        Iin number() {
            return Iin.parse(requireNonNull(iin)).orElseThrow(() -> new FieldViolationException("iin", "error.iin"));
        }
    }

    record AnswerForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("acting.answer")
            Answer answer,

            @NotNull UUID once) {

        enum Answer {
            AGREED,
            DECLINED
        }
    }

    @GetMapping(PROPOSE)
    String proposing(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        model.addAttribute("page", acting.page(actor, id, member));
        forms.show(model, actor.accountId(), new ProposalForm(null, null, null, UUID.randomUUID()));
        return "acting/propose";
    }

    @PostMapping(PROPOSE)
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors) {
        return forms.post(errors)
                .run(() -> acting.propose(
                        actor,
                        id,
                        member,
                        requireNonNull(Text.words(form.name())),
                        form.number(),
                        requireNonNull(Text.words(form.authority())),
                        form.once()))
                .done("acting.done.proposed")
                .to("/cabinet/cooperatives/" + id + "/members");
    }

    @PostMapping(PROPOSE + "/back")
    @Button(on = PROPOSE)
    String takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID member) {
        return forms.press()
                .run(() -> acting.takeBack(actor, id, member))
                .done("acting.done.taken-back")
                .to("/cabinet/cooperatives/" + id + "/members/" + member + "/acting");
    }

    @GetMapping(ANSWER)
    String answering(Actor actor, @PathVariable("acting") UUID proposal, Model model) {
        model.addAttribute("proposal", acting.find(actor, proposal));
        model.addAttribute(
                "answers", Option.of(AnswerForm.Answer.values(), each -> texts.get("acting.answer." + each.name())));
        forms.show(model, actor.accountId(), new AnswerForm(null, UUID.randomUUID()));
        return "acting/answer";
    }

    @PostMapping(ANSWER)
    String answer(
            Actor actor,
            @PathVariable("acting") UUID proposal,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors) {
        return forms.post(errors)
                .run(() -> acting.answer(actor, proposal, form.answer() == AnswerForm.Answer.AGREED, form.once()))
                .done("acting.done." + form.answer())
                .to("/cabinet");
    }
}
