package kz.yntymaq.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.KatoImport;
import kz.yntymaq.ui.Violations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploads a file of the classifier, shows what it would change, has it applied and shows how far it is. */
@Controller
class KatoImportController {

    private static final String REFRESH_SECONDS = "2";
    private static final int LONGEST_FILE_NAME = 120;

    private final Administration administration;
    private final DataSize largest;

    KatoImportController(
            Administration administration, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.administration = administration;
        this.largest = largest;
    }

    @GetMapping("/admin/territories/import")
    String page(Actor actor, Model model) {
        model.addAttribute("imports", administration.latestImports(actor));
        model.addAttribute("largest", largest.toBytes());
        return "admin/import";
    }

    @PostMapping("/admin/territories/import")
    String upload(Actor actor, @RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]", "");
        if (file.isEmpty()) {
            return Violations.onTopOf(
                    "/admin/territories/import",
                    new RuleViolationException(
                            name.isBlank() ? "territory.import.no-file" : "territory.import.empty-file"),
                    next);
        }
        UUID id =
                administration.checkImport(actor, name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME)), file);
        return "redirect:/admin/territories/import/" + id;
    }

    @GetMapping("/admin/territories/import/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        KatoImport found = administration.findImportVisibleTo(actor, id).orElseThrow(NotFoundException::new);
        model.addAttribute("found", found);
        model.addAttribute("once", UUID.randomUUID());
        if (found.isRunning()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        } else if (found.state() == KatoImport.State.CHECKED || found.state() == KatoImport.State.REFUSED) {
            model.addAttribute("preview", administration.previewImport(actor, id));
        }
        if (found.state() == KatoImport.State.CHECKED) {
            model.addAttribute("closures", administration.importClosures(actor, id));
        }
        return "admin/import-one";
    }

    @PostMapping("/admin/territories/import/{id}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam(defaultValue = "false") boolean closesMany,
            @RequestParam(defaultValue = "false") boolean closesUsed,
            RedirectAttributes next) {
        try {
            administration.confirmImport(actor, id, once, closesMany, closesUsed);
            return "redirect:/admin/territories/import/" + id;
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/admin/territories/import/" + id, refused, next);
        }
    }
}
