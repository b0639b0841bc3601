package kz.yntymaq.review.assignment;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Who of the office is away, and who stands in. */
@Controller
class AbsenceController {

    private final Absences absences;
    private final Colleagues colleagues;
    private final Forms forms;
    private final Texts texts;
    private final Format format;

    AbsenceController(Absences absences, Colleagues colleagues, Forms forms, Texts texts, Format format) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.forms = forms;
        this.texts = texts;
        this.format = format;
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
        List<Absence> ofOffice = absences.ofOffice(actor);
        model.addAttribute("people", Colleagues.options(people));
        model.addAttribute("deputies", deputies(people, ofOffice));
        model.addAttribute("alone", people.size() == 1);
        model.addAttribute("absences", ofOffice);
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
                .done(
                        actor.accountId().equals(form.person())
                                ? "review.absence.entered"
                                : "review.absence.entered.for-colleague")
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

    /** Who may stand in; who is away some time is named with it. */
    private List<Option> deputies(List<Colleague> people, List<Absence> ofOffice) {
        return people.stream()
                .map(one -> new Option(
                        one.id().toString(),
                        ofOffice.stream()
                                .filter(absence -> absence.person().equals(one.id()))
                                .findFirst()
                                .map(absence -> texts.get(
                                        "review.absence.deputy.away",
                                        one.name(),
                                        format.date(absence.from()),
                                        format.date(absence.to())))
                                .orElse(one.name())))
                .toList();
    }
}
