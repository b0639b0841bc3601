package kz.yntymaq.programme.fund;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator sets what each oblast may lend in a year. */
@Controller
class LimitController {

    private static final String FIRST = Programmes.AUYL_AMANATY;

    private final LimitSetting setting;
    private final Limits limits;
    private final LentFunds funds;
    private final ReturnedMoney returned;
    private final Forms forms;

    LimitController(LimitSetting setting, Limits limits, LentFunds funds, ReturnedMoney returned, Forms forms) {
        this.setting = setting;
        this.limits = limits;
        this.funds = funds;
        this.returned = returned;
        this.forms = forms;
    }

    @GetMapping("/admin/limits")
    String thisYear() {
        return "redirect:/admin/limits/" + limits.year();
    }

    @GetMapping("/admin/limits/{year:\\d{4}}")
    String list(@PathVariable int year, @RequestParam(defaultValue = FIRST) String fund, Actor actor, Model model) {
        requireShown(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("years", years().stream().map(String::valueOf).toList());
        model.addAttribute("fund", require(fund));
        model.addAttribute("funds", funds.all());
        model.addAttribute("oblasts", setting.visibleTo(actor, fund, year));
        return "programme/limit-list";
    }

    @GetMapping("/admin/limits/{year:\\d{4}}/{oblast:\\d{9}}")
    String page(
            @PathVariable int year,
            @PathVariable String oblast,
            @RequestParam(defaultValue = FIRST) String fund,
            Actor actor,
            Model model) {
        requireShown(year);
        model.addAttribute("fund", require(fund));
        OblastLimit found = setting.findVisibleTo(actor, new LimitKey(fund, oblast, year));
        LimitState limit = found.limit();
        forms.show(model, actor.accountId(), LimitForm.of(limit));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("oblast", found);
        model.addAttribute("cameBack", returned.ofYear(new LimitKey(fund, oblast, year)));
        model.addAttribute(
                "shares", limit == null ? List.of() : funds.quotas(fund).of(limit));
        return "programme/limit";
    }

    @PostMapping("/admin/limits/{year:\\d{4}}/{oblast:\\d{9}}")
    String allot(
            @PathVariable int year,
            @PathVariable String oblast,
            @RequestParam(defaultValue = FIRST) String fund,
            @Valid @ModelAttribute("form") LimitForm form,
            BindingResult errors,
            Actor actor) {
        requireShown(year);
        var key = new LimitKey(require(fund).code(), oblast, year);
        setting.findVisibleTo(actor, key);
        return forms.post(errors)
                .onField("allotted")
                .run(() -> setting.allot(actor, key, form.budget(), form.version()))
                .done("page.saved")
                .to("/admin/limits/" + year + (fund.equals(FIRST) ? "" : "?fund=" + fund));
    }

    /** A programme whose money is reserved with an approval. */
    private Programme require(String fund) {
        return funds.all().stream()
                .filter(each -> each.code().equals(fund))
                .findFirst()
                .orElseThrow(NotFoundException::new);
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
