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
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reports of the revision commission and of initiative groups. */
@Controller
class RevisionController {

    private static final String PATH = "/cabinet/cooperatives/{id}/revision";

    private static final String NEW = PATH + "/new";
    private static final String GROUP = PATH + "/groups/{control}";

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
            @Legible
            @Label("body.report.findings")
            String findings,

            @NotNull UUID once) {

        Revisions.Report report(@Nullable UUID group) {
            return new Revisions.Report(
                    requireNonNull(from),
                    requireNonNull(until),
                    requireNonNull(on),
                    requireNonNull(Text.words(findings)),
                    group);
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", revisions.page(actor, id));
        return "body/revision";
    }

    @GetMapping(NEW)
    String writing(Actor actor, @PathVariable UUID id, Model model) {
        return writing(actor, id, null, model);
    }

    @PostMapping(NEW)
    String write(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReportForm form, BindingResult errors) {
        return write(actor, id, null, form, errors);
    }

    @GetMapping(GROUP)
    String writingOfGroup(Actor actor, @PathVariable UUID id, @PathVariable UUID control, Model model) {
        return writing(actor, id, control, model);
    }

    @PostMapping(GROUP)
    String writeOfGroup(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID control,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors) {
        return write(actor, id, control, form, errors);
    }

    private String writing(Actor actor, UUID id, @Nullable UUID group, Model model) {
        model.addAttribute("page", writer(actor, id, group));
        model.addAttribute("action", page(id) + (group == null ? "/new" : "/groups/" + group));
        model.addAttribute("group", group);
        forms.show(model, actor.accountId(), new ReportForm(null, null, null, null, UUID.randomUUID()));
        return "body/revision-new";
    }

    private String write(Actor actor, UUID id, @Nullable UUID group, ReportForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> writer(actor, id, group))
                .run(() -> revisions.report(actor, id, form.report(group), form.once()))
                .done("body.done.report")
                .to(page(id));
    }

    private Revisions.Page writer(Actor actor, UUID id, @Nullable UUID group) {
        Revisions.Page page = revisions.page(actor, id);
        if (!revisions.mayReport(id, group, actor.accountId())) {
            throw new MovedOnException(group == null ? page(id) : "/cabinet/cooperatives/" + id + "/control");
        }
        return page;
    }

    private static String page(UUID id) {
        return "/cabinet/cooperatives/" + id + "/revision";
    }
}
