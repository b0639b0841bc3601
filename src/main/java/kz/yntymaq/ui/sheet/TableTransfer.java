package kz.yntymaq.ui.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** How tables come to the portal and leave it. */
public final class TableTransfer {

    private static final int LONGEST_FILE_NAME = 120;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private TableTransfer() {}

    /** A workbook to be kept, in no cache. @param name without its end */
    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return file(name + ".xlsx", XLSX, content);
    }

    /** A text to be kept, in no cache. @param name without its end */
    public static ResponseEntity<byte[]> text(String name, byte[] content) {
        return file(name + ".csv", CSV, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(content);
    }

    /** What the owner of a file calls it, shortened from its beginning: its end says of which kind it is. */
    public static String name(@Nullable MultipartFile file) {
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "");
        int from = Math.max(0, plain.length() - LONGEST_FILE_NAME);
        return plain.substring(from > 0 && Character.isLowSurrogate(plain.charAt(from)) ? from + 1 : from);
    }

    /** @throws RuleViolationException {@code sheet.refused.*} when nothing was chosen, or too much */
    public static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RuleViolationException(HeadedTable.REFUSED + "empty");
        }
        if (file.getSize() > HeadedTable.LARGEST) {
            throw new RuleViolationException(HeadedTable.REFUSED + "large");
        }
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
