package kz.yntymaq.signature;

import java.nio.charset.StandardCharsets;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A part of a signed document, to be saved. */
public final class SignedFile {

    private SignedFile() {}

    /**
     * The answer with the file.
     *
     * @param part {@code text}, {@code cms} with the text inside, {@code detached} without it
     * @throws NotFoundException for another part
     */
    public static ResponseEntity<byte[]> of(SignedDocument document, SignedDocuments.Content content, String part) {
        String name = document.kind() + "-" + document.code();
        return switch (part) {
            case "text" ->
                file(name + ".txt", MediaType.TEXT_PLAIN, content.text().getBytes(StandardCharsets.UTF_8));
            case "cms" -> file(name + ".cms", MediaType.APPLICATION_OCTET_STREAM, content.cms());
            case "detached" ->
                file(name + ".p7s", MediaType.APPLICATION_OCTET_STREAM, CmsParts.detached(content.cms()));
            default -> throw new NotFoundException();
        };
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(content);
    }
}
