package kz.yntymaq.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The register of incidents: its list with the clocks, a new incident, and what is added to one. */
@Controller
class IncidentController {

    private static final String PAGE = "/admin/incidents";
    private static final int PAGE_SIZE = 25;
    private static final int LONGEST = 2000;

    /** More people than the country has. */
    private static final int MAX_PEOPLE = 30_000_000;

    private final Incidents incidents;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    IncidentController(Incidents incidents, Forms forms, Texts texts, Clock clock) {
        this.incidents = incidents;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    record NoticedForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("incident.what")
            String what,

            @NotNull(message = "{error.required}") @Nullable @Label("incident.noticed")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("incident.data")
            String data,

            @PositiveOrZero(message = "{incident.people.wrong}")
            @Max(value = MAX_PEOPLE, message = "{incident.people.wrong}")
            @Nullable
            @Label("incident.people")
            Integer people,

            @NotNull(message = "{error.required}") UUID once) {}

    record AddForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("incident.kind")
            IncidentKind kind,

            @NotNull(message = "{error.required}") @Nullable @Label("incident.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("incident.words")
            String words,

            @PositiveOrZero(message = "{incident.people.wrong}")
            @Max(value = MAX_PEOPLE, message = "{incident.people.wrong}")
            @Nullable
            @Label("incident.people")
            Integer people,

            @NotNull(message = "{error.required}") UUID once) {}

    @GetMapping(PAGE)
    String list(Actor actor, @RequestParam(defaultValue = "0") int from, Model model) {
        int passed = Math.max(0, from);
        List<Incident> found = incidents.list(actor, passed, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        model.addAttribute("incidents", more ? found.subList(0, PAGE_SIZE) : found);
        model.addAttribute("next", more ? passed + PAGE_SIZE : null);
        model.addAttribute("from", passed);
        model.addAttribute("today", LocalDate.now(clock));
        return "incident/list";
    }

    @GetMapping(PAGE + "/new")
    String newOne(Actor actor, Model model) {
        incidents.requireCountry(actor);
        forms.show(model, actor.accountId(), new NoticedForm("", LocalDate.now(clock), "", null, UUID.randomUUID()));
        return "incident/new";
    }

    @PostMapping(PAGE + "/new")
    String open(Actor actor, @Valid @ModelAttribute("form") NoticedForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> incidents.requireCountry(actor))
                .get(() -> incidents.open(
                        actor,
                        new Incidents.Noticed(
                                form.what().trim(),
                                Objects.requireNonNull(form.on()),
                                form.data().trim(),
                                form.people()),
                        form.once()))
                .done("incident.opened")
                .to(id -> PAGE + "/" + id);
    }

    @GetMapping(PAGE + "/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("incident", incidents.find(actor, id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("kinds", Option.of(IncidentKind.values(), kind -> texts.get(kind.key())));
        forms.show(model, actor.accountId(), new AddForm(null, LocalDate.now(clock), "", null, UUID.randomUUID()));
        return "incident/one";
    }

    @PostMapping(PAGE + "/{id}")
    String add(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AddForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> incidents.find(actor, id))
                .run(() -> incidents.add(
                        actor,
                        id,
                        new Incidents.Added(
                                Objects.requireNonNull(form.kind()),
                                Objects.requireNonNull(form.on()),
                                form.words().trim(),
                                form.people()),
                        form.once()))
                .done("incident.added")
                .to(PAGE + "/" + id);
    }
}
