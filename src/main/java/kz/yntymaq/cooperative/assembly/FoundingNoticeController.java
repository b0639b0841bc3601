package kz.yntymaq.cooperative.assembly;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice of a founding meeting on paper. */
@Controller
class FoundingNoticeController {

    private final FoundingNotice notice;
    private final PaperFiles files;

    FoundingNoticeController(FoundingNotice notice, PaperFiles files) {
        this.notice = notice;
        this.files = files;
    }

    @GetMapping(AssemblyController.HOME + "/notice.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) throws IOException {
        return files.answer(notice.paper(actor, id), "notice");
    }
}
