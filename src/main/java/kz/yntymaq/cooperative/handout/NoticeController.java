package kz.yntymaq.cooperative.handout;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.Notices;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice of a general meeting on paper, for those who have no phone. */
@Controller
class NoticeController {

    private final Notices notices;
    private final PaperFiles files;

    NoticeController(Notices notices, PaperFiles files) {
        this.notices = notices;
        this.files = files;
    }

    @GetMapping("/cabinet/cooperatives/{id}/meetings/{meeting}/notice.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) throws IOException {
        return files.answer(notices.paper(actor, id, meeting), "notice");
    }
}
