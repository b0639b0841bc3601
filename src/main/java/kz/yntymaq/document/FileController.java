package kz.yntymaq.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves a file to those who may read it; a browser saves or shows it, and never runs what is in it. */
@Controller
class FileController {

    private static final String WITHIN = "frame-ancestors 'self'";

    private final Downloads downloads;

    FileController(Downloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/files/{id}")
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable UUID id) {
        return answer(downloads.open(actor, id), ContentDisposition.attachment(), "sandbox; default-src 'none'");
    }

    /**
     * Shows a file within a page of the portal. What was taken as a document is a picture or a PDF by its content, and a browser
     * reads it as nothing else; its viewer of PDF, which has no part in the portal's pages, does not start in a sandbox.
     */
    @GetMapping("/files/{id}/shown")
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    ResponseEntity<InputStreamResource> shown(Actor actor, @PathVariable UUID id) {
        Downloads.Opened opened = downloads.open(actor, id);
        String policy = opened.file().isPicture() ? "sandbox; default-src 'none'; " : "";
        return answer(opened, ContentDisposition.inline(), policy + WITHIN);
    }

    private static ResponseEntity<InputStreamResource> answer(
            Downloads.Opened opened, ContentDisposition.Builder how, String policy) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().getMediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(opened.file().getName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .header("X-Frame-Options", policy.contains(WITHIN) ? "SAMEORIGIN" : "DENY")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentLength(opened.file().getSize())
                .body(new InputStreamResource(opened.content()));
    }

    /** Made by the portal itself, and shown in lists. */
    @GetMapping("/files/{id}/small")
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    ResponseEntity<byte[]> small(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(downloads.small(actor, id));
    }
}
