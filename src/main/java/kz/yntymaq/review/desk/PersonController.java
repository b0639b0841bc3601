package kz.yntymaq.review.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The cases of a person by the IIN, shown in the queue. */
@Controller
class PersonController {

    private static final String PAGE = "/office/person";

    private final PersonCases cases;
    private final Forms forms;

    PersonController(PersonCases cases, Forms forms) {
        this.cases = cases;
        this.forms = forms;
    }

    record IinForm(
            @NotBlank(message = "{error.required}") @ValidIin @Label("account.iin")
            String iin) {}

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        PersonCases.requireOfficial(actor);
        forms.show(model, actor.accountId(), new IinForm(""));
        return "review/person";
    }

    /** Posted, so that no number of a person stands in an address; the queue is led to by the ids of the cases. */
    @PostMapping(PAGE)
    @NotBinding("a search, posted so that no IIN stands in an address")
    String find(Actor actor, @Valid @ModelAttribute("form") IinForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> PersonCases.requireOfficial(actor))
                .onField("iin")
                .get(() -> {
                    List<UUID> found = cases.find(actor, Iin.parse(form.iin()).orElseThrow());
                    if (found.isEmpty()) {
                        throw new RuleViolationException("desk.person.none");
                    }
                    return found.stream().map(UUID::toString).collect(Collectors.joining("."));
                })
                .to(only -> "/office?tab=all&only=" + only);
    }
}
