package kz.yntymaq.cooperative.body;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
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

/** Reports of the revision commission. */
@Controller
class RevisionController {

    private static final String PATH = "/cabinet/cooperatives/{id}/revision";

    private final Revisions revisions;
    private final Forms forms;

    RevisionController(Revisions revisions, Forms forms) {
        this.revisions = revisions;
        this.forms = forms;
    }

    record ReportForm(
            @NotNull(message = "{error.date}") @Nullable @Label("body.report.from")
            LocalDate from,

            @NotNull(message = "{error.date}") @Nullable @Label("body.report.until")
            LocalDate until,

            @NotNull(message = "{error.date}") @Nullable @Label("body.report.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 20_000, message = "{error.long}")
            @Nullable
            @Label("body.report.findings")
            String findings,

            @NotNull UUID once) {

        Revisions.Report report() {
            return new Revisions.Report(
                    requireNonNull(from),
                    requireNonNull(until),
                    requireNonNull(on),
                    requireNonNull(Text.words(findings)));
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", revisions.page(actor, id));
        return "body/revision";
    }

    @GetMapping(PATH + "/new")
    String writing(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", ofInspector(actor, id));
        forms.show(model, actor.accountId(), new ReportForm(null, null, null, null, UUID.randomUUID()));
        return "body/revision-new";
    }

    @PostMapping(PATH + "/new")
    String write(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReportForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> ofInspector(actor, id))
                .run(() -> revisions.report(actor, id, form.report(), form.once()))
                .done("body.done.report")
                .to("/cabinet/cooperatives/" + id + "/revision");
    }

    private Revisions.Page ofInspector(Actor actor, UUID id) {
        Revisions.Page page = revisions.page(actor, id);
        if (!page.inspector()) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/revision");
        }
        return page;
    }
}
