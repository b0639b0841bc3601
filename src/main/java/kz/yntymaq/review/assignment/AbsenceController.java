package kz.yntymaq.review.assignment;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Who of the office is away, and who stands in. */
@Controller
class AbsenceController {

    private final Absences absences;
    private final Colleagues colleagues;
    private final Forms forms;

    AbsenceController(Absences absences, Colleagues colleagues, Forms forms) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.forms = forms;
    }

    /** An absence. */
    record AbsenceForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.absence.person")
            UUID person,

            @NotNull(message = "{error.choice}") @Nullable @Label("review.absence.deputy")
            UUID deputy,

            @NotNull(message = "{error.date}") @Nullable @Label("review.absence.from")
            LocalDate from,

            @NotNull(message = "{error.date}") @Nullable @Label("review.absence.to")
            LocalDate to,

            @NotNull UUID once) {}

    @GetMapping(Absences.PAGE)
    String page(Actor actor, Model model) {
        List<Colleague> people = colleagues.require(actor);
        forms.show(model, actor.accountId(), new AbsenceForm(actor.accountId(), null, null, null, UUID.randomUUID()));
        model.addAttribute("people", Colleagues.options(people));
        model.addAttribute("alone", people.size() == 1);
        model.addAttribute("absences", absences.ofOffice(actor));
        model.addAttribute("me", actor.accountId());
        model.addAttribute("today", absences.today());
        model.addAttribute("onceEnd", UUID.randomUUID());
        return "review/absences";
    }

    @PostMapping(Absences.PAGE)
    String enter(Actor actor, @Valid @ModelAttribute("form") AbsenceForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> colleagues.require(actor))
                .run(() -> absences.enter(
                        actor,
                        requireNonNull(form.person()),
                        requireNonNull(form.deputy()),
                        requireNonNull(form.from()),
                        requireNonNull(form.to()),
                        form.once()))
                .done("review.absence.entered")
                .to(Absences.PAGE);
    }

    @Button(on = Absences.PAGE)
    @PostMapping(Absences.PAGE + "/{absence}/end")
    String end(Actor actor, @PathVariable UUID absence, @RequestParam UUID once) {
        return forms.press()
                .back(Absences.PAGE)
                .run(() -> absences.end(actor, absence, once))
                .done("review.absence.ended")
                .to(Absences.PAGE);
    }
}
