package kz.yntymaq.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.KatoImport;
import kz.yntymaq.ui.form.Forms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploads a file of the classifier, shows what it would change, has it applied and shows how far it is. */
@Controller
class KatoImportController {

    private static final String REFRESH_SECONDS = "2";
    private static final int LONGEST_FILE_NAME = 120;

    private final Administration administration;
    private final DataSize largest;
    private final Forms forms;

    KatoImportController(
            Administration administration,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
            Forms forms) {
        this.administration = administration;
        this.largest = largest;
        this.forms = forms;
    }

    @GetMapping("/admin/territories/import")
    String page(Actor actor, Model model) {
        model.addAttribute("imports", administration.latestImports(actor));
        model.addAttribute("largest", largest.toBytes());
        return "admin/import";
    }

    @PostMapping("/admin/territories/import")
    String upload(Actor actor, @RequestParam MultipartFile file) {
        return forms.press().atField("file").get(() -> check(actor, file)).to(id -> "/admin/territories/import/" + id);
    }

    private UUID check(Actor actor, MultipartFile file) {
        try {
            return administration.checkImport(actor, name(file), filled(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]", "");
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }

    private static MultipartFile filled(MultipartFile file) {
        if (file.isEmpty()) {
            throw new RuleViolationException(
                    name(file).isBlank() ? "territory.import.no-file" : "territory.import.empty-file");
        }
        return file;
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
            @RequestParam(defaultValue = "false") boolean closesUsed) {
        return forms.press()
                .run(() -> administration.confirmImport(actor, id, once, closesMany, closesUsed))
                .to("/admin/territories/import/" + id);
    }
}
