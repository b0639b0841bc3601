package kz.yntymaq.programme.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.programme.priority.Publishing.Prospect;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Text;
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

/** The oblast publishes what its districts agreed on. */
@Controller
class PublishController {

    private static final String PUBLISH = ListController.YEAR + "/publish";
    private static final int LONGEST = 1000;

    private final Publishing publishing;
    private final Territories territories;
    private final Forms forms;

    PublishController(Publishing publishing, Territories territories, Forms forms) {
        this.publishing = publishing;
        this.territories = territories;
        this.forms = forms;
    }

    /** @param reason why another edition replaces the one that stands */
    record PublishForm(
            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("priority.publish.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    /** An okrug that is to be published. @param news whether it brings something new */
    record Row(String place, boolean news) {}

    @GetMapping(PUBLISH)
    String page(Actor actor, @PathVariable int year, Model model) {
        Prospect prospect = publishing.prospect(actor, year);
        forms.show(model, actor.accountId(), new PublishForm(null, UUID.randomUUID(), prospect.version()));
        model.addAttribute("prospect", prospect);
        model.addAttribute("rows", rows(prospect));
        model.addAttribute("year", String.valueOf(year));
        return "programme/priority-publish";
    }

    private List<Row> rows(Prospect prospect) {
        return prospect.agreed().stream()
                .map(list -> new Row(
                        territories
                                .findPlace(list.areaCode())
                                .map(Territories.Place::written)
                                .orElse(list.areaCode()),
                        list.news()))
                .toList();
    }

    @PostMapping(PUBLISH)
    String publish(
            Actor actor,
            @PathVariable int year,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> publishing.prospect(actor, year))
                .run(() -> publishing.publish(actor, year, form.once(), form.version(), Text.words(form.reason())))
                .done("priority.publish.done")
                .to(ListController.PAGE + "/" + year);
    }
}
