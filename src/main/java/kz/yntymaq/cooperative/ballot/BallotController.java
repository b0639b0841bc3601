package kz.yntymaq.cooperative.ballot;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.paper.PaperPress;
import kz.yntymaq.voting.slip.BallotBox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a secret vote: demanded, slips taken and printed, the box opened for casting, what was counted. */
@Controller
class BallotController {

    static final String QUESTION = "/cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}";
    static final String BALLOT = QUESTION + "/ballot";

    private final BallotConduct conduct;
    private final BallotViews views;
    private final BallotBox box;
    private final SlipSheets sheets;
    private final BallotScript script;
    private final Forms forms;

    BallotController(
            BallotConduct conduct,
            BallotViews views,
            BallotBox box,
            SlipSheets sheets,
            BallotScript script,
            Forms forms) {
        this.conduct = conduct;
        this.views = views;
        this.box = box;
        this.sheets = sheets;
        this.script = script;
        this.forms = forms;
    }

    @ModelAttribute("at")
    static Place at(@PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        return new Place(id, meeting, question);
    }

    static String address(Place at) {
        return "/cabinet/cooperatives/" + at.cooperative() + "/meetings/" + at.meeting() + "/questions/" + at.question()
                + "/ballot";
    }

    @GetMapping(BALLOT)
    String page(
            Actor actor,
            @ModelAttribute("at") Place at,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        BallotViews.Page page = views.page(actor, at);
        model.addAttribute("page", page);
        model.addAttribute("takers", views.takers(page, at, q, after));
        model.addAttribute("script", script);
        model.addAttribute("owner", actor.accountId());
        return "ballot/page";
    }

    @PostMapping(BALLOT + "/demand")
    @Button(on = BALLOT)
    String demand(Actor actor, @ModelAttribute("at") Place at) {
        return forms.press()
                .run(() -> conduct.demand(actor, at))
                .done("ballot.done.demanded")
                .to(address(at));
    }

    @PostMapping(BALLOT + "/take")
    @Button(on = BALLOT)
    String take(Actor actor, @ModelAttribute("at") Place at, @RequestParam(required = false) @Nullable String blinded) {
        return forms.press()
                .run(() -> conduct.take(actor, at, blinded))
                .done("ballot.done.taken")
                .to(address(at));
    }

    @PostMapping(BALLOT + "/ask-paper")
    @Button(on = BALLOT)
    String askPaper(Actor actor, @ModelAttribute("at") Place at) {
        return forms.press()
                .run(() -> conduct.askPaper(actor, at))
                .done("ballot.done.asked")
                .to(address(at));
    }

    /** The answer is the file itself: the codes are stored nowhere, not even for the next page. None is made void for a file that waits. */
    @PostMapping(BALLOT + "/print")
    @Button(on = BALLOT)
    @Nullable
    String print(
            Actor actor,
            @ModelAttribute("at") Place at,
            @RequestParam(defaultValue = "0") int prints,
            @RequestParam(defaultValue = "false") boolean anew,
            HttpServletResponse response)
            throws IOException {
        var next = new AtomicReference<String>();
        byte[] slips = PaperPress.bytes(out -> {
            var codes = new AtomicReference<List<String>>();
            next.set(forms.press()
                    .run(() -> codes.set(conduct.print(actor, at, prints, anew)))
                    .to(address(at)));
            if (codes.get() != null) {
                sheets.write(views.page(actor, at), codes.get(), out);
            }
        });
        if (slips.length == 0) {
            return next.get();
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("slips.pdf").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(slips);
        return null;
    }

    @PostMapping(BALLOT + "/casting")
    @Button(on = BALLOT)
    String beginCasting(
            Actor actor, @ModelAttribute("at") Place at, @RequestParam(defaultValue = "false") boolean anyway) {
        return forms.press()
                .run(() -> conduct.beginCasting(actor, at, anyway))
                .done("ballot.done.casting")
                .to(address(at));
    }

    @PostMapping(BALLOT + "/again")
    @Button(on = BALLOT)
    String beginAgain(Actor actor, @ModelAttribute("at") Place at, @RequestParam(defaultValue = "0") int round) {
        return forms.press()
                .run(() -> conduct.beginAgain(actor, at, round))
                .done("ballot.done.again")
                .to(address(at));
    }

    /** The counted slips, a line each: whose SHA-256 stands in the minutes. */
    @GetMapping(BALLOT + "/list.txt")
    ResponseEntity<byte[]> list(Actor actor, @ModelAttribute("at") Place at) {
        if (!views.page(actor, at).is("COUNTED")) {
            throw new MovedOnException(address(at));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(box.list(at.question()).getBytes(StandardCharsets.UTF_8));
    }
}
