package kz.yntymaq.calendar;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator keeps the days off and the moved working days of a year. */
@Controller
class CalendarController {

    private static final String PAGE = "/admin/calendar/{year}";
    private static final int YEARS_AROUND = 1;

    private final SpecialDays days;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    CalendarController(SpecialDays days, Forms forms, Texts texts, Clock clock) {
        this.days = days;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    String thisYear() {
        return "redirect:/admin/calendar/" + LocalDate.now(clock).getYear();
    }

    @GetMapping("/admin/calendar/{year:\\d{4}}")
    String year(@PathVariable int year, Actor actor, Model model) {
        requireShown(year);
        forms.show(model, actor.accountId(), SpecialDayForm.empty());
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
            Actor actor) {
        requireShown(year);
        return forms.post(errors)
                .onField("day")
                .refuseIf(
                        form.day() != null && form.day().getYear() != year,
                        "day",
                        "calendar.error.year",
                        String.valueOf(year))
                .run(() -> days.add(actor, form.toSpecialDay()))
                .done("calendar.added")
                .to(page(year));
    }

    @PostMapping("/admin/calendar/{year:\\d{4}}/remove")
    @Button(on = PAGE)
    String remove(
            @PathVariable int year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Actor actor) {
        return forms.press()
                .run(() -> days.remove(actor, day))
                .done("calendar.removed")
                .to(page(year));
    }

    @PostMapping("/admin/calendar/{year:\\d{4}}/complete")
    @Button(on = PAGE)
    String complete(@PathVariable int year, @RequestParam boolean complete, Actor actor) {
        requireShown(year);
        return forms.press()
                .run(() -> days.markComplete(actor, year, complete))
                .done(complete ? "calendar.completed" : "calendar.reopened")
                .to(page(year));
    }

    private static String page(int year) {
        return PAGE.replace("{year}", String.valueOf(year));
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
