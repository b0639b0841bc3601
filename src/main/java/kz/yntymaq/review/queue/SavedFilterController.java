package kz.yntymaq.review.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.work.Legible;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An official's own saved filters of the queue. */
@Controller
class SavedFilterController {

    private static final String OWN = "a note of the own";

    private final SavedFilters filters;
    private final QueueAddresses addresses;
    private final QueueChoices choices;
    private final Forms forms;

    SavedFilterController(SavedFilters filters, QueueAddresses addresses, QueueChoices choices, Forms forms) {
        this.filters = filters;
        this.addresses = addresses;
        this.choices = choices;
        this.forms = forms;
    }

    /** A new one. @param filter the address of the queue as it is set */
    record SavedForm(
            @NotBlank(message = "{error.required}")
            @Size(max = SavedFilters.LONGEST, message = "{error.long}")
            @Legible
            @Label("review.saved.name")
            String name,

            @NotNull String filter,
            @NotNull UUID once) {}

    /** Another name. */
    record NameForm(
            @NotBlank(message = "{error.required}")
            @Size(max = SavedFilters.LONGEST, message = "{error.long}")
            @Legible
            @Label("review.saved.name")
            String name,

            int version,
            @NotNull UUID once) {}

    @GetMapping(SavedFilters.PAGE)
    String page(Actor actor, Model model) {
        model.addAttribute("filters", filters.counted(actor));
        return "review/filters";
    }

    @GetMapping(SavedFilters.PAGE + "/new")
    String asked(Actor actor, @RequestParam(defaultValue = "") String filter, Model model) {
        SavedFilters.requireOffice(actor);
        forms.show(model, actor.accountId(), new SavedForm("", filter, UUID.randomUUID()));
        String set = model.getAttribute("form") instanceof SavedForm form ? form.filter() : filter;
        WorkQueueFilter question = addresses.read(actor, set);
        model.addAttribute("set", question.wholeAddress());
        model.addAttribute("tab", question.tab());
        model.addAttribute("told", choices.told(actor, question));
        return "review/filter-new";
    }

    @NotBinding(OWN)
    @PostMapping(SavedFilters.PAGE + "/new")
    String save(Actor actor, @Valid @ModelAttribute("form") SavedForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> SavedFilters.requireOffice(actor))
                .get(() -> filters.save(actor, form.name().trim(), form.filter(), form.once()))
                .done("review.saved.done")
                .to(address -> address);
    }

    @GetMapping(SavedFilters.PAGE + "/{filter}")
    String name(Actor actor, @PathVariable UUID filter, Model model) {
        SavedFilters.Saved saved = filters.find(actor, filter);
        WorkQueueFilter question = addresses.read(actor, saved.address());
        model.addAttribute("filter", saved);
        model.addAttribute("tab", question.tab());
        model.addAttribute("told", choices.told(actor, question));
        forms.show(model, actor.accountId(), new NameForm(saved.name(), saved.version(), UUID.randomUUID()));
        return "review/filter";
    }

    @NotBinding(OWN)
    @PostMapping(SavedFilters.PAGE + "/{filter}")
    String rename(
            Actor actor,
            @PathVariable UUID filter,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> filters.find(actor, filter))
                .run(() -> filters.rename(actor, filter, form.name().trim(), form.version(), form.once()))
                .done("review.saved.renamed")
                .to(SavedFilters.PAGE);
    }

    @NotBinding(OWN)
    @Button(on = SavedFilters.PAGE)
    @PostMapping(SavedFilters.PAGE + "/{filter}/remove")
    String remove(Actor actor, @PathVariable UUID filter) {
        return forms.press()
                .back(SavedFilters.PAGE)
                .run(() -> filters.remove(actor, filter))
                .done("review.saved.removed")
                .to(SavedFilters.PAGE);
    }
}
