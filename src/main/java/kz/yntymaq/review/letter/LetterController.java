package kz.yntymaq.review.letter;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A letter as a page and as a file, for the applicant's people and for the offices that read the case. */
@Controller
class LetterController {

    private static final String CABINET = "/cabinet/applications/{id}/letters/{letter}";
    private static final String OFFICE = "/office/applications/{id}/letters/{letter}";
    private static final String FILE = "/letter.pdf";

    private final CaseLetters letters;
    private final LetterPaper paper;
    private final PaperFiles files;

    LetterController(CaseLetters letters, LetterPaper paper, PaperFiles files) {
        this.letters = letters;
        this.paper = paper;
        this.files = files;
    }

    /** Where a letter is read. @param applicant by the applicant's people; else by an office */
    static String address(Letter letter, boolean applicant) {
        return (applicant ? "/cabinet" : "/office") + "/applications/" + letter.applicationId() + "/letters/"
                + letter.id();
    }

    @GetMapping(CABINET)
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    String own(Actor actor, @PathVariable UUID id, @PathVariable("letter") UUID letter, Model model) {
        return page(letters.ofApplicant(actor, id, letter), "/cabinet/applications/" + id, true, model);
    }

    @GetMapping(CABINET + FILE)
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    ResponseEntity<byte[]> ownFile(Actor actor, @PathVariable UUID id, @PathVariable("letter") UUID letter)
            throws IOException {
        return files.answer(paper.of(letters.ofApplicant(actor, id, letter)), "letter");
    }

    @GetMapping(OFFICE)
    String read(Actor actor, @PathVariable UUID id, @PathVariable("letter") UUID letter, Model model) {
        return page(letters.ofOffice(actor, id, letter), "/office/applications/" + id, false, model);
    }

    @GetMapping(OFFICE + FILE)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable("letter") UUID letter)
            throws IOException {
        return files.answer(paper.of(letters.ofOffice(actor, id, letter)), "letter");
    }

    private String page(Letter letter, String back, boolean applicant, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("paper", paper.of(letter));
        model.addAttribute("back", back);
        model.addAttribute("file", address(letter, applicant) + FILE);
        return "review/letter";
    }
}
