package kz.yntymaq.integrity.page;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.document.PostedFiles;
import kz.yntymaq.integrity.signal.Objection;
import kz.yntymaq.integrity.signal.ObjectionPapers;
import kz.yntymaq.integrity.signal.Objections;
import kz.yntymaq.integrity.signal.Signal;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a co-operative is doing, for its members; its chair objects to a signal. */
@Controller
class CooperativeSignsController {

    private static final String SIGNS = "/cabinet/cooperatives/{id}/signs";
    private static final String ONE = SIGNS + "/{signal}";
    private static final String WAITS = "papers of an objection that nobody answered yet";

    private final SignPages pages;
    private final SignLines lines;
    private final Objections objections;
    private final ObjectionPapers papers;
    private final PostedFiles posted;
    private final Forms forms;

    CooperativeSignsController(
            SignPages pages,
            SignLines lines,
            Objections objections,
            ObjectionPapers papers,
            PostedFiles posted,
            Forms forms) {
        this.pages = pages;
        this.lines = lines;
        this.objections = objections;
        this.papers = papers;
        this.posted = posted;
        this.forms = forms;
    }

    /** Why the chair objects. */
    record ObjectionForm(
            @GivenReason @Nullable @Label("signs.objection.words")
            String words,

            @NotNull UUID once) {}

    @GetMapping(SIGNS)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.own(actor, id));
        return "signs/own";
    }

    @GetMapping(ONE)
    String objection(Actor actor, @PathVariable UUID id, @PathVariable UUID signal, Model model) {
        Signal found = objections.findForChair(actor, id, signal);
        Objection filed = found.objection();
        model.addAttribute("id", id);
        model.addAttribute("signal", found);
        model.addAttribute("line", lines.of(found.finding(), new SignReader(SignReader.Kind.CHAIR, actor.accountId())));
        model.addAttribute("files", filed == null ? List.of() : papers.of(actor, filed.id()));
        model.addAttribute("most", ObjectionPapers.MOST);
        model.addAttribute("owner", actor.accountId());
        if (found.mayObject()) {
            forms.show(model, actor.accountId(), new ObjectionForm(null, UUID.randomUUID()));
        } else {
            forms.leave();
        }
        return "signs/objection";
    }

    @PostMapping(ONE)
    String object(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID signal,
            @Valid @ModelAttribute("form") ObjectionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> objections.findForChair(actor, id, signal))
                .run(() -> objections.file(actor, id, signal, requireNonNull(Text.words(form.words())), form.once()))
                .done("signs.done.objected")
                .to(of(id, signal));
    }

    /** Adds the files that were chosen; each refused one says why. */
    @PostMapping(ONE + "/papers")
    @NotBinding(WAITS)
    @Button(on = ONE)
    String add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID signal,
            @RequestParam(required = false) @Nullable List<MultipartFile> paper,
            RedirectAttributes next) {
        objections.findForChair(actor, id, signal);
        PostedFiles.Taken taken = posted.take(
                actor.accountId(),
                paper,
                "signs.paper.choose",
                file -> papers.add(actor, id, signal, file.getOriginalFilename(), file.getResource()));
        if (taken.any()) {
            forms.say("signs.done.paper");
        }
        next.addFlashAttribute("refusedFiles", taken.byField("paper"));
        return "redirect:" + of(id, signal);
    }

    @PostMapping(ONE + "/papers/{file}/remove")
    @NotBinding(WAITS)
    @Button(on = ONE)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID signal, @PathVariable UUID file) {
        return forms.press()
                .run(() -> papers.remove(actor, id, signal, file))
                .done("signs.done.paper-removed")
                .to(of(id, signal));
    }

    private static String of(UUID id, UUID signal) {
        return "/cabinet/cooperatives/" + id + "/signs/" + signal;
    }
}
