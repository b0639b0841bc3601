package kz.yntymaq.cooperative.voice;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.entity.ActsFor;
import kz.yntymaq.cooperative.entity.EntityFields;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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

/** A person asks to become an associated member, and takes it back. */
@Controller
class RequestController {

    private static final String ASK = "/cabinet/cooperatives/{id}/associate/ask";
    static final int LONGEST_WORDS = 500;

    private final Requests requests;
    private final RequestViews views;
    private final Texts texts;
    private final Forms forms;

    RequestController(Requests requests, RequestViews views, Texts texts, Forms forms) {
        this.requests = requests;
        this.views = views;
        this.texts = texts;
        this.forms = forms;
    }

    record AskForm(
            @AssertTrue(message = "{associate.error.producer}") @Label("voice.ask.producer")
            boolean producer,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_WORDS, message = "{error.long}")
            @Nullable
            @Legible
            @Label("voice.ask.produces")
            String produces,

            @Nullable @Label("charter.part.acts") ActsFor acts,

            @Valid EntityFields entity,

            @NotNull UUID once) {

        AskForm {
            entity = EntityFields.orNone(entity);
        }
    }

    static String address(UUID id) {
        return "/cabinet/cooperatives/" + id + "/associate/ask";
    }

    @GetMapping(ASK)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("own", views.asking(actor, id));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("acts", Option.of(ActsFor.values(), each -> texts.get(each.key())));
        forms.show(
                model, actor.accountId(), new AskForm(false, null, ActsFor.SELF, EntityFields.NONE, UUID.randomUUID()));
        return "voice/ask";
    }

    @PostMapping(ASK)
    String ask(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AskForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.own(actor, id))
                .run(() -> requests.ask(
                        actor,
                        id,
                        requireNonNull(Text.words(form.produces())),
                        form.entity().given(form.acts()),
                        form.once()))
                .done("voice.done.asked")
                .to(address(id));
    }

    @PostMapping(ASK + "/withdraw")
    @Button(on = ASK)
    String withdraw(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> requests.withdraw(actor, id))
                .done("voice.done.withdrawn")
                .to(address(id));
    }
}
