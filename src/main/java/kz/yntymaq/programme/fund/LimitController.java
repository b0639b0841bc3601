package kz.yntymaq.programme.fund;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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

/** The administrator sets what each oblast may lend in a year. */
@Controller
class LimitController {

    private final LimitSetting setting;
    private final Limits limits;
    private final Forms forms;

    LimitController(LimitSetting setting, Limits limits, Forms forms) {
        this.setting = setting;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/admin/limits")
    String thisYear() {
        return "redirect:/admin/limits/" + limits.year();
    }

    @GetMapping("/admin/limits/{year:\\d{4}}")
    String list(@PathVariable int year, Actor actor, Model model) {
        requireShown(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("years", years().stream().map(String::valueOf).toList());
        model.addAttribute("oblasts", setting.visibleTo(actor, year));
        return "programme/limit-list";
    }

    @GetMapping("/admin/limits/{year:\\d{4}}/{oblast:\\d{9}}")
    String page(@PathVariable int year, @PathVariable String oblast, Actor actor, Model model) {
        requireShown(year);
        OblastLimit found = setting.findVisibleTo(actor, oblast, year);
        forms.show(model, actor.accountId(), LimitForm.of(found.limit()));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("oblast", found);
        return "programme/limit";
    }

    @PostMapping("/admin/limits/{year:\\d{4}}/{oblast:\\d{9}}")
    String allot(
            @PathVariable int year,
            @PathVariable String oblast,
            @Valid @ModelAttribute("form") LimitForm form,
            BindingResult errors,
            Actor actor) {
        requireShown(year);
        setting.findVisibleTo(actor, oblast, year);
        return forms.post(errors)
                .onField("allotted")
                .run(() -> setting.allot(actor, oblast, year, Objects.requireNonNull(form.allotted()), form.version()))
                .done("page.saved")
                .to("/admin/limits/" + year);
    }

    private List<Integer> years() {
        return IntStream.rangeClosed(limits.year() - 1, limits.year() + 1)
                .boxed()
                .toList();
    }

    private void requireShown(int year) {
        if (!years().contains(year)) {
            throw new NotFoundException();
        }
    }
}
