package kz.yntymaq.cooperative.onpaper;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A paper for a person without a phone to sign, printed before it is entered. */
@Controller
class PaperBlankController {

    private static final String PAGE = "/office/mandates/{id}/membership/{act}/{about}/paper";

    private final PaperBlanks blanks;
    private final PaperFiles files;

    PaperBlankController(PaperBlanks blanks, PaperFiles files) {
        this.blanks = blanks;
        this.files = files;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable String act, @PathVariable UUID about, Model model) {
        PaperAct asked = PaperAct.at(act);
        model.addAttribute("paper", blanks.of(actor, id, asked, about));
        model.addAttribute("act", asked);
        model.addAttribute("back", PaperSheets.page(id) + "/" + asked.address() + "/" + about);
        return "onpaper/blank";
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable String act, @PathVariable UUID about)
            throws IOException {
        PaperAct asked = PaperAct.at(act);
        return files.answer(blanks.of(actor, id, asked, about), "application");
    }
}
