package kz.yntymaq.cooperative.onpaper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.paper.PaperFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    /** What the paper says of the share, where the person named it before it is printed. */
    record BlankForm(
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            @Label("onpaper.share")
            BigDecimal share) {

        @Nullable
        BigDecimal printed(PaperAct act, BindingResult errors) {
            return act.namesShare() && !errors.hasErrors() ? share : null;
        }
    }

    @GetMapping(PAGE)
    String page(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String act,
            @PathVariable UUID about,
            @Valid @ModelAttribute("form") BlankForm form,
            BindingResult errors,
            Model model) {
        PaperAct asked = PaperAct.at(act);
        model.addAttribute("paper", blanks.of(actor, id, asked, about, form.printed(asked, errors)));
        model.addAttribute("share", form.printed(asked, errors));
        model.addAttribute("act", asked);
        model.addAttribute("back", PaperSheets.page(id) + "/" + asked.address() + "/" + about);
        return "onpaper/blank";
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String act,
            @PathVariable UUID about,
            @Valid @ModelAttribute("form") BlankForm form,
            BindingResult errors)
            throws IOException {
        PaperAct asked = PaperAct.at(act);
        return files.answer(blanks.of(actor, id, asked, about, form.printed(asked, errors)), "application");
    }
}
