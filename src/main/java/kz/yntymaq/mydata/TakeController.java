package kz.yntymaq.mydata;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.paper.PaperPress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives a person everything that is held about them as a file, after the password once more. Its post is not a
 * {@link Forms#post}, whose answers are redirects: what is given is a file.
 */
@Controller
class TakeController {

    private static final String PAGE = MyDataController.PAGE + "/take";

    private final Taking taking;
    private final TakenJson json;
    private final TakenPdf pdf;
    private final Forms forms;

    TakeController(Taking taking, TakenJson json, TakenPdf pdf, Forms forms) {
        this.taking = taking;
        this.json = json;
        this.pdf = pdf;
        this.forms = forms;
    }

    /** @param pdf whether for reading; else for another program */
    record TakeForm(
            @NotBlank(message = "{error.required}") @Label("account.password.current")
            String currentPassword,

            @Nullable Boolean pdf) {}

    @GetMapping(PAGE)
    String page(Actor actor, @RequestParam(defaultValue = "false") boolean pdf, Model model) {
        forms.show(model, actor.accountId(), new TakeForm("", null));
        return show(model, pdf);
    }

    @PostMapping(PAGE)
    @NotBinding("a copy of the own data")
    @Nullable
    String take(
            Actor actor,
            @Valid @ModelAttribute("form") TakeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (!errors.hasErrors()) {
            try {
                if (Text.yes(form.pdf())) {
                    byte[] paper = PaperPress.bytes(out -> {
                        taking.allow(actor, form.currentPassword());
                        pdf.write(actor.accountId(), out);
                    });
                    describe(response, true);
                    response.getOutputStream().write(paper);
                } else {
                    taking.allow(actor, form.currentPassword());
                    describe(response, false);
                    json.write(actor.accountId(), response.getOutputStream());
                }
                return null;
            } catch (RuleViolationException refused) {
                errors.rejectValue("currentPassword", refused.key(), refused.arguments(), null);
            }
        }
        forms.describe(model, actor.accountId(), TakeForm.class);
        model.addAttribute("invalid", true);
        return show(model, Text.yes(form.pdf()));
    }

    /** @param pdfFirst whether the person came for that: its button is the one that Enter presses */
    private static String show(Model model, boolean pdfFirst) {
        model.addAttribute("pdfFirst", pdfFirst);
        model.addAttribute("most", Taking.MOST_A_DAY);
        return "mydata/take";
    }

    private static void describe(HttpServletResponse response, boolean asPdf) {
        response.setContentType(asPdf ? MediaType.APPLICATION_PDF_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("yntymaq-my-data" + (asPdf ? ".pdf" : ".json"))
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
