package kz.yntymaq.review.inspection;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.document.PostedFiles;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photographs of an inspection, on a page of their own: sending a file may not cost what was typed beside it. */
@Controller
class PhotosController {

    private static final String PAGE = "/office/applications/{id}/inspection/photos";

    private final InspectionPhotos photos;
    private final Inspections inspections;
    private final PostedFiles posted;
    private final Forms forms;

    PhotosController(InspectionPhotos photos, Inspections inspections, PostedFiles posted, Forms forms) {
        this.photos = photos;
        this.inspections = inspections;
        this.posted = posted;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("loan", inspections.findForPage(actor, id));
        model.addAttribute("photos", photos.of(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "review/photos";
    }

    /** Adds the photographs that were chosen; each refused one says why. */
    @PostMapping(PAGE)
    @NotBinding("photographs of what is written down later")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            RedirectAttributes next) {
        inspections.findForPage(actor, id);
        PostedFiles.Taken taken = posted.take(
                actor.accountId(),
                photo,
                "review.inspection.photos.choose",
                file -> photos.add(actor, id, file.getOriginalFilename(), file.getResource()));
        if (taken.any()) {
            forms.say("review.inspection.photos.added");
        }
        next.addFlashAttribute("refusedFiles", taken.byField("photo"));
        return "redirect:" + CaseAddress.of(id) + "/inspection/photos";
    }

    /** Takes a wrong photograph away, as long as nothing was written down. */
    @PostMapping(PAGE + "/{file}/remove")
    @NotBinding("photographs of what is written down later")
    @Button(on = PAGE)
    String delete(Actor actor, @PathVariable UUID id, @PathVariable UUID file) {
        return forms.press()
                .run(() -> photos.remove(actor, id, file))
                .done("review.inspection.photos.deleted")
                .to(CaseAddress.of(id) + "/inspection/photos");
    }
}
