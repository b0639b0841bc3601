package kz.yntymaq.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An edition as it stands, earlier, in force or to come, and what it changed in the one before it; for everyone. */
@Controller
class EditionController {

    private final Programmes programmes;
    private final EditionWords words;
    private final EditionChanges changes;
    private final Clock clock;

    EditionController(Programmes programmes, EditionWords words, EditionChanges changes, Clock clock) {
        this.programmes = programmes;
        this.words = words;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/support/programmes/{programme}/editions/{edition}")
    String page(@PathVariable("programme") String code, @PathVariable String edition, Model model) {
        Programme programme = programmes.find(code).orElseThrow(NotFoundException::new);
        List<Edition> all = programmes.editions(code);
        Edition shown = all.stream()
                .filter(each -> each.id().equals(edition))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Optional<Edition> before = all.stream()
                .filter(each -> each.validFrom().isBefore(shown.validFrom()))
                .max(Comparator.comparing(Edition::validFrom));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("programme", programme);
        model.addAttribute("edition", shown);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("said", words.said(shown, day(shown, today)));
        before.ifPresent(earlier -> {
            model.addAttribute("changes", changes.of(earlier, shown));
            model.addAttribute(
                    "asks", !earlier.content().sections().equals(shown.content().sections()));
        });
        return "programme/edition";
    }

    /** The day by whose index sums are written: today, or the day of the edition that is nearest to it. */
    private static LocalDate day(Edition edition, LocalDate today) {
        if (today.isBefore(edition.validFrom())) {
            return edition.validFrom();
        }
        return edition.validTo() != null && edition.validTo().isBefore(today) ? edition.validTo() : today;
    }
}
