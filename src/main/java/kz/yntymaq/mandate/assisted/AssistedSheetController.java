package kz.yntymaq.mandate.assisted;

import java.io.IOException;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet for a person without a phone, to be printed before the person is entered. */
@Controller
class AssistedSheetController {

    private static final String PAGE = "/office/assisted/sheet";

    private final AssistedSheet sheet;
    private final PaperFiles files;

    AssistedSheetController(AssistedSheet sheet, PaperFiles files) {
        this.sheet = sheet;
        this.files = files;
    }

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        model.addAttribute("paper", sheet.of(actor));
        return "mandate/sheet";
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> file(Actor actor) throws IOException {
        return files.answer(sheet.of(actor), "consent");
    }
}
