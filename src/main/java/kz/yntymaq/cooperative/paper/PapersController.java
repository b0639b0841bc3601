package kz.yntymaq.cooperative.paper;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a founding, to be printed or saved: Kazakh left, Russian right, in the same size. */
@Controller
class PapersController {

    private static final String HOME = "/cabinet/cooperatives/{id}";

    private final FoundingPapers papers;
    private final FoundingContracts contracts;
    private final FoundingMinutes minutes;
    private final MinutesPaper paper;
    private final SignedFoundingMinutes signedMinutes;
    private final SignedFounders signed;
    private final SignedContracts signedContracts;
    private final PaperFiles files;

    PapersController(
            FoundingPapers papers,
            FoundingContracts contracts,
            FoundingMinutes minutes,
            MinutesPaper paper,
            SignedFoundingMinutes signedMinutes,
            SignedFounders signed,
            SignedContracts signedContracts,
            PaperFiles files) {
        this.papers = papers;
        this.contracts = contracts;
        this.minutes = minutes;
        this.paper = paper;
        this.signedMinutes = signedMinutes;
        this.signed = signed;
        this.signedContracts = signedContracts;
        this.files = files;
    }

    @GetMapping(HOME + "/minutes")
    String minutes(Actor actor, @PathVariable UUID id, Model model) {
        FoundingMinutes.Facts found = minutes.find(id);
        show(id, minutes.written(papers.findVisibleTo(actor, id), found), model);
        model.addAttribute("minutes", found);
        model.addAttribute("signed", signedMinutes.given(actor, id));
        return "cooperative/minutes";
    }

    @GetMapping(HOME + "/minutes.pdf")
    ResponseEntity<byte[]> minutesFile(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(minutes.written(papers.findVisibleTo(actor, id), minutes.find(id)), "minutes");
    }

    @GetMapping(HOME + "/founders")
    String founders(Actor actor, @PathVariable UUID id, Model model) {
        FoundingPapers.Paper list = papers.findVisibleTo(actor, id);
        show(id, paper.founders(list), model);
        model.addAttribute("count", list.founders().size());
        model.addAttribute("signed", signed.given(actor, id));
        return "cooperative/founders";
    }

    @GetMapping(HOME + "/founders.pdf")
    ResponseEntity<byte[]> foundersFile(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(paper.founders(papers.findVisibleTo(actor, id)), "founders");
    }

    @GetMapping(HOME + "/contract")
    String contract(Actor actor, @PathVariable UUID id, Model model) {
        show(id, contracts.find(actor, id), model);
        if (signedContracts.isKept(id)) {
            model.addAttribute("count", papers.founders(id));
            model.addAttribute("signed", signedContracts.given(actor, id));
        }
        return "cooperative/contract";
    }

    @GetMapping(HOME + "/contract.pdf")
    ResponseEntity<byte[]> contractFile(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(contracts.find(actor, id), "contract");
    }

    private static void show(UUID id, BilingualPaper shown, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("paper", shown);
    }
}
