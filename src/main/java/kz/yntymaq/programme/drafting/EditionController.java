package kz.yntymaq.programme.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an edition changed in the one before it, for everyone. */
@Controller
class EditionController {

    private final Programmes programmes;
    private final Difference difference;
    private final Clock clock;

    EditionController(Programmes programmes, Difference difference, Clock clock) {
        this.programmes = programmes;
        this.difference = difference;
        this.clock = clock;
    }

    @GetMapping("/support/programmes/{programme}/editions/{edition}")
    String page(@PathVariable("programme") String code, @PathVariable String edition, Model model) {
        Programme programme = programmes.find(code).orElseThrow(NotFoundException::new);
        List<Edition> begun = programmes.editions(code).stream()
                .filter(each -> !each.validFrom().isAfter(LocalDate.now(clock)))
                .toList();
        Edition shown = begun.stream()
                .filter(each -> each.id().equals(edition))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Optional<Edition> before = begun.stream()
                .filter(each -> each.validFrom().isBefore(shown.validFrom()))
                .max(Comparator.comparing(Edition::validFrom));
        model.addAttribute("programme", programme);
        model.addAttribute("edition", shown);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute(
                "groups",
                before.map(earlier -> difference.of(text(earlier, programme), text(shown, programme)))
                        .orElse(List.of()));
        return "programme/edition";
    }

    private static EditionText text(Edition edition, Programme programme) {
        return EditionText.of(edition, programme, 0);
    }
}
