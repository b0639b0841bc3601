package kz.yntymaq.cooperative.meeting;

import static kz.yntymaq.cooperative.meeting.MeetingsController.MEETING;
import static kz.yntymaq.cooperative.meeting.MeetingsController.address;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.paper.PdfPages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
    private static final float TITLE = 16;
    private static final float HEADING = 12;
    private static final float BODY = 10;

    private final Minutes minutes;
    private final MeetingViews views;
    private final MeetingConduct conduct;
    private final Forms forms;

    MinutesController(Minutes minutes, MeetingViews views, MeetingConduct conduct, Forms forms) {
        this.minutes = minutes;
        this.views = views;
        this.conduct = conduct;
        this.forms = forms;
    }

    @GetMapping(MINUTES)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        model.addAttribute("paper", minutes.of(actor, id, meeting));
        model.addAttribute("page", views.page(actor, id, meeting));
        model.addAttribute("owner", actor.accountId());
        return "meeting/minutes";
    }

    @GetMapping(MINUTES + ".pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting) throws IOException {
        Minutes.Paper paper = minutes.of(actor, id, meeting);
        var out = new ByteArrayOutputStream();
        try (var pages = new PdfPages(paper.titleIn("KK"), Language.KK.code())) {
            for (Language language : List.of(Language.KK, Language.RU)) {
                write(pages, paper, language);
            }
            pages.save(out);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("minutes.pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(out.toByteArray());
    }

    private static void write(PdfPages pages, Minutes.Paper paper, Language language) throws IOException {
        pages.writeHeading(paper.titleIn(language.name()), TITLE, BODY, 2);
        pages.space(BODY);
        for (Minutes.Line line : paper.in(language.name())) {
            if (line.heading()) {
                pages.space(BODY);
                pages.writeHeading(plain(line), HEADING, BODY, 1);
            } else {
                pages.write(plain(line), BODY);
            }
        }
        pages.space(TITLE);
    }

    /** The font of the sheets has no signs of an inequality that is not strict. */
    private static String plain(Minutes.Line line) {
        return line.text().replace("≥", ">=").replace("≤", "<=");
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
