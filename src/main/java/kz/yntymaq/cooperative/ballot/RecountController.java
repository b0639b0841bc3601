package kz.yntymaq.cooperative.ballot;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The recount of a secret vote by the revision commission: why, what the list adds up to, and the list itself. */
@Controller
class RecountController {

    private static final String RECOUNT = BallotController.BALLOT + "/recount";

    private final Recounts recounts;
    private final Forms forms;

    RecountController(Recounts recounts, Forms forms) {
        this.recounts = recounts;
        this.forms = forms;
    }

    record RecountForm(
            @GivenReason @Nullable @Label("ballot.again-counted.reason")
            String reason) {}

    @ModelAttribute("at")
    static Place at(@PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        return new Place(id, meeting, question);
    }

    @GetMapping(RECOUNT)
    String page(Actor actor, @ModelAttribute("at") Place at, Model model) {
        Recounts.Page page = recounts.page(actor, at);
        model.addAttribute("page", page);
        model.addAttribute("tally", page.opened() ? recounts.tally(actor, at) : null);
        if (page.may() && !page.opened()) {
            forms.show(model, actor.accountId(), new RecountForm(null));
        } else {
            forms.leave();
        }
        return "ballot/recount";
    }

    @PostMapping(RECOUNT)
    String open(
            Actor actor,
            @ModelAttribute("at") Place at,
            @Valid @ModelAttribute("form") RecountForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> recounts.requireMay(actor, at))
                .run(() -> recounts.open(actor, at, requireNonNull(Text.words(form.reason()))))
                .done("ballot.done.again-counted")
                .to(BallotController.address(at) + "/recount");
    }

    @GetMapping(RECOUNT + ".txt")
    ResponseEntity<byte[]> list(Actor actor, @ModelAttribute("at") Place at) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(recounts.list(actor, at));
    }
}
