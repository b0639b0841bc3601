package kz.yntymaq.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files that are accepted, told by their content and never by their name. */
enum FileType {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    PNG("image/png", ".png");

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
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
