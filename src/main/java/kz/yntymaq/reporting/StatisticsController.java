package kz.yntymaq.reporting;

import java.time.Clock;
import java.time.Duration;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the money, for everyone: pictures with tables, each figure with its day, its meaning and its data. */
@Controller
class StatisticsController {

    static final String PAGE = "/statistics";

    private static final Duration OLD = Duration.ofHours(1);

    private final AskedReader reader;
    private final StatisticsPage pages;
    private final Figures figures;
    private final Texts texts;
    private final Clock clock;

    StatisticsController(AskedReader reader, StatisticsPage pages, Figures figures, Texts texts, Clock clock) {
        this.reader = reader;
        this.pages = pages;
        this.figures = figures;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String oblast,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String by,
            Model model) {
        Asked asked = reader.read(new AskedReader.Typed(year, oblast, district, programme, purpose, by));
        Figures.State state = figures.state();
        model.addAttribute("asked", asked);
        model.addAttribute("state", state);
        model.addAttribute(
                "old",
                state.asOf() != null && state.asOf().isBefore(clock.instant().minus(OLD)));
        model.addAttribute("view", pages.of(asked));
        model.addAttribute("splits", AskedReader.splits(asked, texts));
        model.addAttribute("years", reader.years());
        model.addAttribute("oblasts", reader.oblasts());
        model.addAttribute("districts", reader.districts(asked.oblast()));
        model.addAttribute("programmes", reader.programmes());
        model.addAttribute("purposes", reader.purposes());
        model.addAttribute("least", Suppression.REAL.least());
        return "reporting/statistics";
    }
}
