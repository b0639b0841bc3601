package kz.yntymaq.cooperative.meeting;

import static kz.yntymaq.cooperative.meeting.MeetingsController.MEETING;
import static kz.yntymaq.cooperative.meeting.MeetingsController.address;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The minutes of a meeting: read, printed, saved, confirmed. */
@Controller
class MinutesController {

    private static final String MINUTES = MEETING + "/minutes";

    private final Minutes minutes;
    private final MeetingViews views;
    private final MeetingConduct conduct;
    private final PaperFiles files;
    private final Forms forms;

    MinutesController(Minutes minutes, MeetingViews views, MeetingConduct conduct, PaperFiles files, Forms forms) {
        this.minutes = minutes;
        this.views = views;
        this.conduct = conduct;
        this.files = files;
        this.forms = forms;
    }

    @GetMapping(MINUTES)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        Minutes.Paper paper = minutes.of(actor, id, meeting);
        model.addAttribute("paper", paper);
        model.addAttribute("address", address(id, meeting));
        if (!paper.outside()) {
            model.addAttribute("page", views.page(actor, id, meeting));
        }
        model.addAttribute("owner", actor.accountId());
        return "meeting/minutes";
    }

    @GetMapping(MINUTES + ".pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) throws IOException {
        return files.answer(minutes.of(actor, id, meeting).sheet(), "minutes");
    }

    @PostMapping(MEETING + "/confirm")
    @Button(on = MINUTES)
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) {
        return forms.press()
                .run(() -> conduct.confirm(actor, id, meeting))
                .done("meeting.done.confirmed")
                .to(address(id, meeting) + "/minutes");
    }
}
