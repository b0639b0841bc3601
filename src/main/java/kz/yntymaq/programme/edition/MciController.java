package kz.yntymaq.programme.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator sets the МРП of each year. */
@Controller
class MciController {

    private final MciYears years;
    private final KeptForms kept;
    private final Clock clock;

    MciController(MciYears years, KeptForms kept, Clock clock) {
        this.years = years;
        this.kept = kept;
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
    String page(@PathVariable int year, Actor actor, HttpServletRequest request, Model model) {
        requireSettable(actor, year);
        var stored = years.find(year);
        kept.show(request, model, actor.accountId(), stored.map(MciForm::of).orElseGet(MciForm::empty));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("stored", stored.orElse(null));
        model.addAttribute("asks", stored.isPresent() && years.isInUse(year));
        return "programme/mrp";
    }

    @PostMapping("/admin/mrp/{year:\\d{4}}")
    String set(
            @PathVariable int year,
            @Valid @ModelAttribute("form") MciForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        requireSettable(actor, year);
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        try {
            years.set(actor, form.toSetting(year));
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "confirmed");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "page.saved");
        return "redirect:/admin/mrp";
    }

    private void requireSettable(Actor actor, int year) {
        boolean shown = year <= LocalDate.now(clock).getYear() + 1
                && (years.find(year).isPresent() || year >= LocalDate.now(clock).getYear());
        if (!years.maySet(actor) || !shown) {
            throw new NotFoundException();
        }
    }
}
