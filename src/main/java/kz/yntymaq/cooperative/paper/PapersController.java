package kz.yntymaq.cooperative.paper;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The founding minutes and the list of founders, to be printed: Kazakh left, Russian right, in the same size. */
@Controller
class PapersController {

    private final FoundingPapers papers;
    private final SignedFounders signed;
    private final Texts texts;
    private final Format format;

    PapersController(FoundingPapers papers, SignedFounders signed, Texts texts, Format format) {
        this.papers = papers;
        this.signed = signed;
        this.texts = texts;
        this.format = format;
    }

    @GetMapping("/cabinet/cooperatives/{id}/minutes")
    String minutes(Actor actor, @PathVariable UUID id, Model model) {
        show(papers.findVisibleTo(actor, id), model);
        return "cooperative/minutes";
    }

    @GetMapping("/cabinet/cooperatives/{id}/founders")
    String founders(Actor actor, @PathVariable UUID id, Model model) {
        show(papers.findVisibleTo(actor, id), model);
        model.addAttribute("signed", signed.given(actor, id));
        return "cooperative/founders";
    }

    private void show(FoundingPapers.Paper paper, Model model) {
        model.addAttribute("paper", paper);
        model.addAttribute("kk", new PaperColumn(Language.KK, paper, texts, format));
        model.addAttribute("ru", new PaperColumn(Language.RU, paper, texts, format));
    }
}
