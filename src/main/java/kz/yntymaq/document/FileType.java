package kz.yntymaq.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files that are accepted, told by their content and never by their name. */
enum FileType {
    PDF("application/pdf", PdfCheck::check, ".pdf"),
    JPEG("image/jpeg", PictureCheck::checkJpeg, ".jpg", ".jpeg"),
    PNG("image/png", PictureCheck::checkPng, ".png");

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;
    private final Consumer<byte[]> check;
    private final List<String> extensions;

    FileType(String mediaType, Consumer<byte[]> check, String... extensions) {
        this.mediaType = mediaType;
        this.check = check;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Refuses a file of this type that is cut, locked or carries what runs. @throws kz.yntymaq.kernel.RuleViolationException with the reason */
    void check(byte[] content) {
        check.accept(content);
    }

    /** Ends of a name that fit, the usual one first. */
    List<String> extensions() {
        return extensions;
    }

    /** The type that this content has; empty for any other than the accepted. */
    static Optional<FileType> of(byte[] content) {
        try {
            String found = DETECTOR.detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
            return Arrays.stream(values())
                    .filter(type -> type.mediaType.equals(found))
                    .findFirst();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
