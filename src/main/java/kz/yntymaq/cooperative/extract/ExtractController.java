package kz.yntymaq.cooperative.extract;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Extracts: which ones a person can have of a co-operative, and those that they took. */
@Controller
class ExtractController {

    private static final String OFFERED = "/cabinet/cooperatives/{id}/extract";
    private static final String OWN = "/cabinet/extracts";

    private final Extracts extracts;
    private final ExtractPaper paper;
    private final PaperFiles files;
    private final Forms forms;

    ExtractController(Extracts extracts, ExtractPaper paper, PaperFiles files, Forms forms) {
        this.extracts = extracts;
        this.paper = paper;
        this.files = files;
        this.forms = forms;
    }

    @GetMapping(OFFERED)
    String offered(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("offered", extracts.offered(actor, id));
        return "cooperative/extract-new";
    }

    @PostMapping(OFFERED)
    @Button(on = OFFERED)
    @NotBinding("a copy of what the register says")
    String issue(Actor actor, @PathVariable UUID id, @RequestParam ExtractKind kind) {
        return forms.press()
                .get(() -> extracts.issue(actor, id, kind))
                .done("extract.done")
                .to(issued -> OWN + "/" + issued);
    }

    @GetMapping(OWN)
    String own(Actor actor, Model model) {
        model.addAttribute("extracts", extracts.own(actor));
        return "cooperative/extracts";
    }

    @GetMapping(OWN + "/{extract}")
    String one(Actor actor, @PathVariable UUID extract, Model model) {
        Extract own = extracts.own(actor, extract);
        model.addAttribute("extract", own);
        model.addAttribute("holds", extracts.standing(own).holds());
        model.addAttribute("paper", paper.of(own));
        return "cooperative/extract";
    }

    @GetMapping(OWN + "/{extract}/extract.pdf")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID extract) throws IOException {
        return files.answer(paper.of(extracts.own(actor, extract)), "extract");
    }
}
