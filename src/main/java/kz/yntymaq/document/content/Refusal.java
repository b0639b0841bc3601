package kz.yntymaq.document.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Why a file is not taken, in words that tell its owner what to do with it. */
final class Refusal {

    private static final MediaTypeRegistry TYPES =
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

    private static final Pattern PROGRAM = Pattern.compile("application/(x-msdownload|x-dosexec|x-elf|x-executable"
            + "|x-sharedlib|x-object|x-mach-o|java-vm|x-dex|wasm|x-bat|x-sh|javascript|x-ms-shortcut|x-shockwave).*"
            + "|text/(x-.*script|javascript|x-python|x-perl|x-php|x-ruby|vbscript).*");
    private static final Pattern PAGE = Pattern.compile("text/html|application/(xhtml.*|xml|.*\\+xml)|image/svg.*");
    private static final Pattern ARCHIVE = Pattern.compile(
            "application/(zip|gzip|zstd|vnd.ms-cab.*|x-(rar|7z|tar|bzip|xz|lzma|lzip|lz4|lharc|arj|ace|iso9660|cpio|archive).*)");
    private static final Pattern OFFICE = Pattern.compile("application/(x-tika-msoffice|x-tika-ooxml|msword|rtf"
            + "|vnd.ms-|vnd.openxmlformats|vnd.oasis.opendocument).*");

    private static final List<String> OFFICE_IN_ZIP = List.of("[Content_Types].xml", "mimetypeapplication/vnd.oasis");

    private Refusal() {}

    /** Message key of the reason. */
    static String key(MediaType type, byte[] content) {
        if (is(PROGRAM, type)) {
            return "error.file.program";
        }
        if (is(PAGE, type)) {
            return "error.file.page";
        }
        boolean zip = is(ARCHIVE, type);
        boolean office =
                is(OFFICE, type) || (zip && OFFICE_IN_ZIP.stream().anyMatch(name -> contains(content, ascii(name))));
        if (office) {
            return hasMacros(content) ? "error.file.macros" : "error.file.office";
        }
        return zip ? "error.file.archive" : "error.file.type";
    }

    private static boolean is(Pattern kind, MediaType type) {
        for (MediaType each = type; each != null; each = TYPES.getSupertype(each)) {
            if (kind.matcher(each.getBaseType().toString()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The name of the part that holds them: in the folder of an archive, or as an old document writes names. */
    private static boolean hasMacros(byte[] content) {
        return contains(content, ascii("vbaProject.bin"))
                || contains(content, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE))
                || contains(content, "Macros".getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean contains(byte[] content, byte[] wanted) {
        return Bytes.indexOf(content, wanted, 0, content.length) >= 0;
    }
}
