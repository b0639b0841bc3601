package kz.yntymaq.cooperative.minutes;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Minutes;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The minutes of a meeting: read, printed, saved, confirmed, and signed by who presided and the secretary. */
@Controller
class MinutesController {

    private static final String MEETING = "/cabinet/cooperatives/{id}/meetings/{meeting}";
    private static final String MINUTES = MEETING + "/minutes";

    private final Minutes minutes;
    private final SignedMinutes signed;
    private final MeetingConduct conduct;
    private final PaperFiles files;
    private final Forms forms;

    MinutesController(Minutes minutes, SignedMinutes signed, MeetingConduct conduct, PaperFiles files, Forms forms) {
        this.minutes = minutes;
        this.signed = signed;
        this.conduct = conduct;
        this.files = files;
        this.forms = forms;
    }

    /** Where a meeting stands. */
    private static String address(UUID cooperative, UUID meeting) {
        return "/cabinet/cooperatives/" + cooperative + "/meetings/" + meeting;
    }

    /** Where its minutes stand. */
    static String page(UUID cooperative, UUID meeting) {
        return address(cooperative, meeting) + "/minutes";
    }

    @GetMapping(MINUTES)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        Minutes.Paper paper = minutes.of(actor, id, meeting);
        model.addAttribute("paper", paper);
        model.addAttribute("meeting", meeting);
        model.addAttribute("cooperative", id);
        model.addAttribute("signed", signed.given(actor, meeting, paper));
        model.addAttribute("address", address(id, meeting));
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
                .to(page(id, meeting));
    }
}
