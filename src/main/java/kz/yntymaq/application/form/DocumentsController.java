package kz.yntymaq.application.form;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.document.UploadLimiter;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.DocumentKind;
import kz.yntymaq.ui.form.Button;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of an application; each file is stored as soon as it is attached. */
@Controller
class DocumentsController {

    private static final String PATH = "/cabinet/applications/{id}/documents";

    private final ApplicationDocuments documents;
    private final UploadLimiter wholeFiles;
    private final SectionPages pages;

    DocumentsController(ApplicationDocuments documents, UploadLimiter wholeFiles, SectionPages pages) {
        this.documents = documents;
        this.wholeFiles = wholeFiles;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("files", documents.files(actor, id));
        return pages.show(model, application, Section.DOCUMENTS);
    }

    @PostMapping(PATH)
    String add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam DocumentKind kind,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes next) {
        try {
            wholeFiles.run(() -> documents.add(
                    actor,
                    id,
                    kind,
                    file == null ? null : file.getOriginalFilename(),
                    file == null ? new ByteArrayResource(new byte[0]) : file.getResource()));
            next.addFlashAttribute("done", "application.documents.added");
        } catch (RuleViolationException refused) {
            tell(next, kind, refused);
        }
        return back(id, kind);
    }

    @PostMapping(PATH + "/{file}/remove")
    @Button(on = PATH)
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam DocumentKind kind,
            RedirectAttributes next) {
        try {
            documents.remove(actor, id, file);
            next.addFlashAttribute("done", "application.documents.removed");
        } catch (RuleViolationException refused) {
            tell(next, kind, refused);
        }
        return back(id, kind);
    }

    private static void tell(RedirectAttributes next, DocumentKind kind, RuleViolationException refused) {
        next.addFlashAttribute("refusedKind", kind);
        next.addFlashAttribute("refusedFile", refused.key());
        next.addFlashAttribute("refusedFileArguments", refused.arguments());
    }

    private static String back(UUID id, DocumentKind kind) {
        return "redirect:/cabinet/applications/" + id + "/documents#" + kind.name();
    }
}
