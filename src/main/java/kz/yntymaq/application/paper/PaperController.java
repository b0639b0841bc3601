package kz.yntymaq.application.paper;

import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.ui.paper.PaperPress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole application to be printed or saved, whatever its state. */
@Controller
class PaperController {

    private static final String PAGE = "/cabinet/applications/{id}/print";

    private final WholeApplications whole;
    private final ApplicationPaper paper;

    PaperController(WholeApplications whole, ApplicationPaper paper) {
        this.whole = whole;
        this.paper = paper;
    }

    @GetMapping(PAGE)
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("whole", whole.of(actor, id));
        return "application/print";
    }

    @GetMapping(PAGE + ".pdf")
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) throws IOException {
        byte[] made = PaperPress.bytes(out -> paper.write(whole.of(actor, id), out));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("application.pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(made);
    }
}
