package kz.yntymaq.programme.edition;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The administrator sets the МРП of each year. */
@Controller
class MciController {

    private final MciYears years;
    private final Forms forms;
    private final Clock clock;

    MciController(MciYears years, Forms forms, Clock clock) {
        this.years = years;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/admin/mrp")
    String list(Actor actor, Model model) {
        int now = LocalDate.now(clock).getYear();
        model.addAttribute("years", years.all());
        model.addAttribute(
                "missing",
                Stream.of(now + 1, now)
                        .filter(year -> years.find(year).isEmpty())
                        .map(String::valueOf)
                        .toList());
        model.addAttribute("maySet", years.maySet(actor));
        return "programme/mrp-list";
    }

    @GetMapping("/admin/mrp/{year:\\d{4}}")
    String page(@PathVariable int year, Actor actor, Model model) {
        requireSettable(actor, year);
        var stored = years.find(year);
        forms.show(model, actor.accountId(), stored.map(MciForm::of).orElseGet(MciForm::empty));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("stored", stored.orElse(null));
        boolean inUse = stored.isPresent() && years.isInUse(year);
        boolean far = model.getAttribute("form") instanceof MciForm typed
                && typed.tenge() != null
                && years.farFrom(year, typed.tenge()).isPresent();
        model.addAttribute("inUse", inUse);
        model.addAttribute("asks", inUse || far);
        return "programme/mrp";
    }

    @PostMapping("/admin/mrp/{year:\\d{4}}")
    String set(@PathVariable int year, @Valid @ModelAttribute("form") MciForm form, BindingResult errors, Actor actor) {
        requireSettable(actor, year);
        return forms.post(errors)
                .onField("confirmed")
                .run(() -> years.set(actor, form.toSetting(year)))
                .done("page.saved")
                .to("/admin/mrp");
    }

    private void requireSettable(Actor actor, int year) {
        boolean shown = year <= LocalDate.now(clock).getYear() + 1
                && (years.find(year).isPresent() || year >= LocalDate.now(clock).getYear());
        if (!years.maySet(actor) || !shown) {
            throw new NotFoundException();
        }
    }
}
