package kz.yntymaq.programme.intake;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.intake.Intakes.InOblast;
import kz.yntymaq.programme.intake.Intakes.Stored;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator says whether applications are taken, by programme and oblast. */
@Controller
class IntakeController {

    private static final String PAGE = "/admin/intake";
    private static final String ONE = PAGE + "/{programme}/{oblast:\\d{9}}";

    private final Intakes intakes;
    private final Programmes programmes;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    IntakeController(Intakes intakes, Programmes programmes, Forms forms, Texts texts, Clock clock) {
        this.intakes = intakes;
        this.programmes = programmes;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** A programme with its oblasts. */
    record Row(Programme programme, List<InOblast> oblasts) {}

    @GetMapping(PAGE)
    String list(Actor actor, @RequestParam(required = false) @Nullable String programme, Model model) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            throw new NotFoundException();
        }
        LocalDate today = LocalDate.now(clock);
        List<Programme> all = intakes.programmes();
        Programme shown = all.stream()
                .filter(each -> each.code().equals(programme))
                .findFirst()
                .orElseGet(() -> all.get(0));
        model.addAttribute("programmes", all);
        model.addAttribute(
                "row", new Row(shown, intakes.visibleTo(actor, programmes.editionInForce(shown.code(), today), today)));
        return "programme/intake-list";
    }

    @GetMapping(ONE)
    String page(Actor actor, @PathVariable String programme, @PathVariable String oblast, Model model) {
        Territory place = intakes.administered(actor, programme, oblast);
        Stored stored = intakes.find(programme, oblast).orElse(null);
        LocalDate today = LocalDate.now(clock);
        forms.show(model, actor.accountId(), IntakeForm.of(stored, today));
        model.addAttribute("now", intakes.of(programme, oblast, today));
        model.addAttribute("planned", stored == null || stored.intake().hasBegunOn(today) ? null : stored.intake());
        model.addAttribute(
                "lent",
                programmes.editionInForce(programme, today).content().kind().isLent());
        model.addAttribute("programme", programmes.find(programme).orElseThrow(NotFoundException::new));
        model.addAttribute("oblast", place);
        model.addAttribute("version", stored == null ? null : stored.version());
        model.addAttribute("states", Option.of(IntakeState.values(), state -> texts.get(state.key())));
        return "programme/intake";
    }

    @PostMapping(ONE)
    String set(
            Actor actor,
            @PathVariable String programme,
            @PathVariable String oblast,
            @Valid @ModelAttribute("form") IntakeForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> intakes.administered(actor, programme, oblast))
                .refuseIf(form.lacks(form.noticeKk()), "noticeKk", "error.required")
                .refuseIf(form.lacks(form.noticeRu()), "noticeRu", "error.required")
                .refuseIf(form.lacks(form.noticeEn()), "noticeEn", "error.required")
                .refuseIf(form.endsBeforeItBegins(), "until", "intake.error.until")
                .run(() -> intakes.set(actor, programme, oblast, form.toSetting()))
                .done("page.saved")
                .to(PAGE + "?programme=" + programme);
    }
}
