package kz.yntymaq.review.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The figures of an office and its territory. */
@Controller
class OversightController {

    private final Oversight oversight;
    private final Clock clock;

    OversightController(Oversight oversight, Clock clock) {
        this.oversight = oversight;
        this.clock = clock;
    }

    @GetMapping("/office/oversight")
    String page(Actor actor, @ModelAttribute("form") OversightFilter asked, BindingResult errors, Model model) {
        List<Option> places = oversight.places(actor).stream()
                .map(each -> new Option(each.getCode(), each.name()))
                .toList();
        model.addAttribute("places", places);
        OversightFilter whole = asked.filledIn(LocalDate.now(clock));
        whole.check(errors);
        if (!errors.hasErrors()) {
            model.addAttribute("form", whole);
            model.addAttribute("figures", oversight.figures(actor, whole));
        }
        return "review/oversight";
    }
}
