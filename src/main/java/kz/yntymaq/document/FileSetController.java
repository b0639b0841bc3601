package kz.yntymaq.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of one document: their order and names, photographs joined into one PDF, one of the own documents taken. */
@Controller
class FileSetController {

    private static final String PATH = "/cabinet/documents/{kind}/{id}/{purpose}";
    private static final String DRAFT = "a draft, which binds nobody before it is sent";

    private final FileDesk desk;
    private final Wallet wallet;
    private final FileGuards guards;
    private final UploadLimiter uploads;
    private final Forms forms;

    FileSetController(FileDesk desk, Wallet wallet, FileGuards guards, UploadLimiter uploads, Forms forms) {
        this.desk = desk;
        this.wallet = wallet;
        this.guards = guards;
        this.uploads = uploads;
        this.forms = forms;
    }

    record NameForm(
            @NotBlank(message = "{error.required}")
            @Size(max = FileName.LONGEST, message = "{error.long}")
            @Label("document.name")
            String name) {}

    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(
            Actor actor, @PathVariable String kind, @PathVariable UUID id, @PathVariable String purpose, Model model) {
        var set = new FileSet(kind, id, purpose);
        List<StoredFile> files = desk.files(actor, set);
        describe(model, actor, set);
        model.addAttribute("files", files);
        model.addAttribute(
                "pictures", files.stream().filter(StoredFile::isPicture).count());
        model.addAttribute("offers", wallet.offers(actor, desk.holder(actor, set), set));
        return "document/files";
    }

    private void describe(Model model, Actor actor, FileSet set) {
        FileGuard guard = guards.get(set.kind());
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("set", set);
        model.addAttribute("back", guard.page(set.id(), set.purpose()));
        model.addAttribute("title", title(set));
    }

    /** What such a document is called. */
    private String title(FileSet set) {
        return guards.get(set.kind()).kinds().stream()
                .filter(kind -> kind.purpose().equals(set.purpose()))
                .map(kind -> kind.name().here())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @PostMapping(PATH + "/earlier")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding(DRAFT)
    @Button(on = PATH)
    String earlier(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String purpose,
            @RequestParam UUID file) {
        var set = new FileSet(kind, id, purpose);
        return forms.press()
                .run(() -> desk.moveUp(actor, set, file))
                .done("document.done.order")
                .to(set.path());
    }

    @PostMapping(PATH + "/join")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding(DRAFT)
    @Button(on = PATH)
    String join(Actor actor, @PathVariable String kind, @PathVariable UUID id, @PathVariable String purpose) {
        var set = new FileSet(kind, id, purpose);
        return forms.press()
                .run(() ->
                        uploads.run(actor.accountId(), "document.error.busy", () -> desk.join(actor, set, title(set))))
                .done("document.done.joined")
                .to(set.path());
    }

    @PostMapping(PATH + "/take")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding(DRAFT)
    @Button(on = PATH)
    String take(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String purpose,
            @RequestParam UUID file) {
        var set = new FileSet(kind, id, purpose);
        return forms.press()
                .run(() -> desk.take(actor, set, file))
                .done("document.done.taken")
                .to(guards.get(kind).page(id, purpose));
    }

    @GetMapping(PATH + "/{file}")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String name(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String purpose,
            @PathVariable UUID file,
            Model model) {
        var set = new FileSet(kind, id, purpose);
        StoredFile found = desk.file(actor, set, file);
        forms.show(model, actor.accountId(), new NameForm(found.getName()));
        describe(model, actor, set);
        model.addAttribute("file", found);
        return "document/name";
    }

    @PostMapping(PATH + "/{file}")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding(DRAFT)
    String rename(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String purpose,
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors) {
        var set = new FileSet(kind, id, purpose);
        return forms.post(errors)
                .allowedBy(() -> desk.file(actor, set, file))
                .run(() -> desk.rename(actor, set, file, form.name()))
                .done("document.done.renamed")
                .to(set.path());
    }
}
