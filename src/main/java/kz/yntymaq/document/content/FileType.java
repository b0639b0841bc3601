package kz.yntymaq.document.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.yntymaq.kernel.RuleViolationException;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files that are taken, told by their content and never by their name. */
public enum FileType {
    PDF("application/pdf", PdfCheck::check, ".pdf"),
    JPEG("image/jpeg", PictureCheck::checkJpeg, ".jpg", ".jpeg"),
    PNG("image/png", PictureCheck::checkPng, ".png"),
    /** Taken, and kept as JPEG. */
    WEBP("image/webp", PictureCheck::checkWebp, ".webp"),
    /** Taken where it can be read, and kept as JPEG. */
    HEIC("image/heic", HeifCheck::check, ".heic", ".heif", ".hif");

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

    private final String mediaType;
    private final Consumer<byte[]> check;
    private final List<String> extensions;

    FileType(String mediaType, Consumer<byte[]> check, String... extensions) {
        this.mediaType = mediaType;
        this.check = check;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return this != PDF;
    }

    /** Ends of a name that fit, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /**
     * The type that a content has, if it is whole and nothing else besides.
     *
     * @throws RuleViolationException with why it is not taken: {@code error.file.type} and its kin by {@link Refusal},
     *     {@code error.file.two-kinds} by {@link OtherKind}, else what {@link PdfCheck}, {@link PictureCheck} and
     *     {@link HeifCheck} say
     */
    public static FileType recognise(byte[] content) {
        MediaType found = detect(content);
        FileType type = HeifCheck.isHeif(content)
                ? HEIC
                : Arrays.stream(values())
                        .filter(known -> known.mediaType.equals(found.toString()))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolationException(Refusal.key(found, content)));
        if (type == PDF) {
            OtherKind.refuseIn(content); // a picture is written anew without what does not belong to it
        }
        type.check.accept(content);
        return type;
    }

    /** The type of a file that is stored. */
    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }

    private static MediaType detect(byte[] content) {
        try {
            return DETECTOR.detect(new ByteArrayInputStream(content), new Metadata());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
