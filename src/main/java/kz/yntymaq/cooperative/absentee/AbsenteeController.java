package kz.yntymaq.cooperative.absentee;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
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
import org.springframework.web.bind.annotation.PostMapping;

/** Votes in absence on the charter: the list, the page of each, how members are asked, the count and its minutes. */
@Controller
class AbsenteeController {

    static final String LIST = "/cabinet/cooperatives/{id}/absentee";
    static final String PAGE = LIST + "/{absentee}";

    private final AbsenteePreparation preparation;
    private final AbsenteeCounting counting;
    private final AbsenteeViews views;
    private final AbsenteePapers papers;
    private final PaperFiles files;
    private final Forms forms;

    AbsenteeController(
            AbsenteePreparation preparation,
            AbsenteeCounting counting,
            AbsenteeViews views,
            AbsenteePapers papers,
            PaperFiles files,
            Forms forms) {
        this.preparation = preparation;
        this.counting = counting;
        this.views = views;
        this.papers = papers;
        this.files = files;
        this.forms = forms;
    }

    record AskForm(
            @NotNull(message = "{error.date}") @Nullable @Label("absentee.until")
            LocalDate untilOn) {}

    /** Address of one. */
    static String page(UUID cooperative, UUID id) {
        return "/cabinet/cooperatives/" + cooperative + "/absentee/" + id;
    }

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("listed", views.list(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "absentee/list";
    }

    @PostMapping(LIST)
    @Button(on = LIST)
    String begin(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .get(() -> preparation.begin(actor, id))
                .done("absentee.done.begun")
                .to(made -> page(id, made));
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, Model model) {
        model.addAttribute("page", views.page(actor, id, absentee));
        model.addAttribute("owner", actor.accountId());
        return "absentee/page";
    }

    @PostMapping(PAGE + "/give-up")
    @Button(on = PAGE)
    String giveUp(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee) {
        return forms.press()
                .run(() -> preparation.giveUp(actor, id, absentee))
                .done("absentee.done.given-up")
                .to("/cabinet/cooperatives/" + id + "/absentee");
    }

    @GetMapping(PAGE + "/ask")
    String asking(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, Model model) {
        AbsenteeViews.Page page = views.page(actor, id, absentee);
        if (!page.keeps()) {
            throw new NotFoundException();
        }
        if (!page.is("PLANNED")) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new AskForm(null));
        return "absentee/ask";
    }

    @PostMapping(PAGE + "/ask")
    String ask(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID absentee,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, absentee))
                .run(() -> preparation.ask(actor, id, absentee, requireNonNull(form.untilOn())))
                .done("absentee.done.asked")
                .to(page(id, absentee));
    }

    @PostMapping(PAGE + "/close")
    @Button(on = PAGE)
    String close(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee) {
        return forms.press()
                .run(() -> counting.close(actor, id, absentee))
                .done("absentee.done.counted")
                .to(page(id, absentee));
    }

    @GetMapping(PAGE + "/sheet")
    String sheet(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, Model model) {
        model.addAttribute("paper", papers.sheet(actor, id, absentee));
        model.addAttribute("address", page(id, absentee));
        return "absentee/sheet";
    }

    @GetMapping(PAGE + "/sheet.pdf")
    ResponseEntity<byte[]> sheetFile(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee)
            throws IOException {
        return files.answer(papers.sheet(actor, id, absentee), "vote");
    }

    @GetMapping(PAGE + "/minutes")
    String minutes(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, Model model) {
        model.addAttribute("paper", papers.minutes(actor, id, absentee));
        model.addAttribute("page", views.page(actor, id, absentee));
        model.addAttribute("owner", actor.accountId());
        return "absentee/minutes";
    }

    @GetMapping(PAGE + "/minutes.pdf")
    ResponseEntity<byte[]> minutesFile(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee)
            throws IOException {
        return files.answer(papers.minutes(actor, id, absentee), "minutes");
    }

    @PostMapping(PAGE + "/confirm")
    @Button(on = PAGE + "/minutes")
    String confirm(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee) {
        return forms.press()
                .run(() -> counting.confirm(actor, id, absentee))
                .done("absentee.done.confirmed")
                .to(page(id, absentee) + "/minutes");
    }
}
