package kz.yntymaq.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.programme.intake.Intakes.InOblast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each programme gives, to whom and how, as its edition in force says it; for everyone. */
@Controller
class ProgrammeController {

    private final Programmes programmes;
    private final EditionWords words;
    private final Intakes intakes;
    private final NextSteps steps;
    private final Clock clock;

    ProgrammeController(Programmes programmes, EditionWords words, Intakes intakes, NextSteps steps, Clock clock) {
        this.programmes = programmes;
        this.words = words;
        this.intakes = intakes;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/support/programmes")
    String all(Model model) {
        model.addAttribute("programmes", programmes.inForce(LocalDate.now(clock)));
        return "programme/programmes";
    }

    @GetMapping("/support/programmes/{programme}")
    String one(@Nullable Actor actor, @PathVariable("programme") String code, Model model) {
        Programme programme = programmes.find(code).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        Edition edition = programmes.findInForce(code, today).orElseThrow(NotFoundException::new);
        model.addAttribute("programme", programme);
        model.addAttribute("edition", edition);
        model.addAttribute("content", edition.content());
        model.addAttribute("said", words.said(edition, today));
        model.addAttribute("begin", begin(actor, edition));
        model.addAttribute(
                "calculator", edition.content().kind().isLent() ? "/calculator/loan" : "/calculator/subsidy/" + code);
        List<InOblast> oblasts = intakes.everywhere(edition, today);
        model.addAttribute("notOpen", oblasts.stream().filter(InOblast::isTold).toList());
        model.addAttribute(
                "limits", oblasts.stream().filter(each -> each.limit() != null).toList());
        model.addAttribute("editions", programmes.editions(code));
        model.addAttribute("today", today);
        model.addAttribute("window", words.window(edition.content().window(), today));
        return "programme/programme";
    }

    /** Where who reads the page begins an application, a visitor after the sign-in; null for people of offices. */
    private @Nullable String begin(@Nullable Actor actor, Edition edition) {
        if (actor != null && !actor.is(Role.FARMER)) {
            return null;
        }
        String start = "/cabinet/applications/start?programme=" + edition.code();
        return actor == null || !edition.content().applicants().contains(ApplicantKind.COOPERATIVE)
                ? start
                : steps.start(actor, edition.code()).orElse(start);
    }
}
