package kz.yntymaq.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.FigureWords;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.intake.IntakeState;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.programme.intake.Intakes.InOblast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each programme gives, to whom and how, as its edition in force says it; for everyone. */
@Controller
class ProgrammeController {

    private final Programmes programmes;
    private final EditionWords words;
    private final FigureWords figures;
    private final Intakes intakes;
    private final Clock clock;

    ProgrammeController(Programmes programmes, EditionWords words, FigureWords figures, Intakes intakes, Clock clock) {
        this.figures = figures;
        this.programmes = programmes;
        this.words = words;
        this.intakes = intakes;
        this.clock = clock;
    }

    @GetMapping("/support/programmes")
    String all(Model model) {
        model.addAttribute("programmes", programmes.inForce(LocalDate.now(clock)));
        return "programme/programmes";
    }

    @GetMapping("/support/programmes/{programme}")
    String one(@PathVariable("programme") String code, Model model) {
        Programme programme = programmes.find(code).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        Edition edition = programmes.findInForce(code, today).orElseThrow(NotFoundException::new);
        model.addAttribute("programme", programme);
        model.addAttribute("edition", edition);
        model.addAttribute("content", edition.content());
        model.addAttribute("figures", figures.of(edition, LocalDate.now(clock)));
        model.addAttribute("rules", words.rules(edition));
        List<InOblast> oblasts = intakes.everywhere(edition, today);
        model.addAttribute(
                "notOpen",
                oblasts.stream()
                        .filter(each -> each.intake().state() != IntakeState.OPEN
                                || each.intake().notice() != null)
                        .toList());
        model.addAttribute(
                "limits", oblasts.stream().filter(each -> each.limit() != null).toList());
        model.addAttribute("window", words.window(edition.content().window(), today));
        return "programme/programme";
    }
}
