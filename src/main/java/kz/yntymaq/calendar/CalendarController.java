package kz.yntymaq.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.Violations;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator keeps the days off and the moved working days of a year. */
@Controller
class CalendarController {

    private static final int YEARS_AROUND = 1;

    private final SpecialDays days;
    private final KeptForms kept;
    private final Texts texts;
    private final Clock clock;

    CalendarController(SpecialDays days, KeptForms kept, Texts texts, Clock clock) {
        this.days = days;
        this.kept = kept;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    String thisYear() {
        return "redirect:/admin/calendar/" + LocalDate.now(clock).getYear();
    }

    @GetMapping("/admin/calendar/{year:\\d{4}}")
    String year(@PathVariable int year, Actor actor, HttpServletRequest request, Model model) {
        requireShown(year);
        kept.show(request, model, actor.accountId(), SpecialDayForm.empty());
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("years", years().stream().map(String::valueOf).toList());
        model.addAttribute("days", days.ofYear(year));
        model.addAttribute("complete", days.isComplete(year));
        model.addAttribute("mayChange", days.mayChange(actor));
        model.addAttribute("kinds", Option.of(DayKind.values(), kind -> texts.get(kind.key())));
        return "calendar/year";
    }

    @PostMapping("/admin/calendar/{year:\\d{4}}")
    String add(
            @PathVariable int year,
            @Valid @ModelAttribute("form") SpecialDayForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes next) {
        requireShown(year);
        if (form.day() != null && form.day().getYear() != year) {
            KeptForms.refuse(errors, "day", "calendar.error.year", String.valueOf(year));
        }
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        try {
            days.add(actor, form.toSpecialDay());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "day");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "calendar.added");
        return "redirect:/admin/calendar/" + year;
    }

    @PostMapping("/admin/calendar/{year:\\d{4}}/remove")
    String remove(
            @PathVariable int year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Actor actor,
            RedirectAttributes next) {
        days.remove(actor, day);
        next.addFlashAttribute("done", "calendar.removed");
        return "redirect:/admin/calendar/" + year;
    }

    @PostMapping("/admin/calendar/{year:\\d{4}}/complete")
    String complete(@PathVariable int year, @RequestParam boolean complete, Actor actor, RedirectAttributes next) {
        requireShown(year);
        try {
            days.markComplete(actor, year, complete);
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/admin/calendar/" + year, refused, next);
        }
        next.addFlashAttribute("done", complete ? "calendar.completed" : "calendar.reopened");
        return "redirect:/admin/calendar/" + year;
    }

    private List<Integer> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.rangeClosed(now - YEARS_AROUND, now + YEARS_AROUND)
                .boxed()
                .toList();
    }

    private void requireShown(int year) {
        if (!years().contains(year)) {
            throw new NotFoundException();
        }
    }
}
