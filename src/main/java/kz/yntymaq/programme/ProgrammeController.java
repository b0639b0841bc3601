package kz.yntymaq.programme;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each programme gives, to whom and how, as its edition in force says it; for everyone. */
@Controller
class ProgrammeController {

    private final Programmes programmes;
    private final EditionWords words;
    private final Clock clock;

    ProgrammeController(Programmes programmes, EditionWords words, Clock clock) {
        this.programmes = programmes;
        this.words = words;
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
        model.addAttribute("figures", words.figures(edition));
        model.addAttribute("rules", words.rules(edition));
        model.addAttribute("window", words.window(edition.content().window(), today));
        return "programme/programme";
    }
}
