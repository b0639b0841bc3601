package kz.yntymaq.review.oversight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of an office. */
@Controller
class OversightController {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Oversight oversight;

    OversightController(Oversight oversight) {
        this.oversight = oversight;
    }

    @GetMapping("/office/oversight")
    String page(
            Actor actor,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String place,
            Model model) {
        Oversight.Asked asked = oversight.asked(actor, day(from), day(to), place);
        List<Option> places = oversight.places(actor).stream()
                .map(each -> new Option(each.getCode(), each.name()))
                .toList();
        model.addAttribute("asked", asked);
        model.addAttribute("places", places);
        model.addAttribute("figures", oversight.figures(actor, asked));
        return "review/oversight";
    }

    /** A day as pages write it; nothing for what is none. */
    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.trim(), DAY);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
