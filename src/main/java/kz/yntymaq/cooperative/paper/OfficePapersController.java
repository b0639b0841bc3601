package kz.yntymaq.cooperative.paper;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Founding contract and charter for officials who consider an application. */
@Controller
class OfficePapersController {

    private static final String HOME = "/office/cooperatives/{id}";

    private final OfficePapers papers;
    private final PaperFiles files;

    OfficePapersController(OfficePapers papers, PaperFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @GetMapping(HOME + "/contract")
    String contract(Actor actor, @PathVariable UUID id, Model model) {
        return show(id, "contract", papers.contract(actor, id).orElse(null), model);
    }

    @GetMapping(HOME + "/contract.pdf")
    ResponseEntity<byte[]> contractFile(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(papers.contract(actor, id).orElseThrow(NotFoundException::new), "contract");
    }

    @GetMapping(HOME + "/charter")
    String charter(Actor actor, @PathVariable UUID id, Model model) {
        return show(id, "charter", papers.charter(actor, id).orElse(null), model);
    }

    @GetMapping(HOME + "/charter.pdf")
    ResponseEntity<byte[]> charterFile(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(papers.charter(actor, id).orElseThrow(NotFoundException::new), "charter");
    }

    private static String show(UUID id, String kind, @Nullable BilingualPaper paper, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("paper", paper);
        return "cooperative/office-paper";
    }
}
