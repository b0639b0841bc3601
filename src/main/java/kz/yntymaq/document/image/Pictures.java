package kz.yntymaq.document.image;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes of a picture that was handed in what is kept of it: upright, JPEG or PNG, without anything that a camera wrote
 * beside it. One that stands upright already keeps its coded picture byte for byte. One picture at a time is decoded.
 */
@Component
public class Pictures {

    /** Pixels of a picture that has to be written anew; more are made fewer. */
    static final int MOST_PIXELS = 13_000_000;

    /** Pixels of a WebP: its reader keeps all of it, and more than once. */
    static final int MOST_WEBP_PIXELS = 1_700_000;

    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final String BUSY = "error.file.busy";
    private static final int LONGEST_SIDE_OF_SMALL = 240;
    private static final int DETAIL = 4; // times as many pixels are looked at for a small one
    private static final float QUALITY = 0.88f;
    private static final float QUALITY_OF_SMALL = 0.7f;

    private final HeicConverter heic;
    private final Semaphore one = new Semaphore(1, true);
    private final Duration wait;

    @Autowired
    Pictures(HeicConverter heic) {
        this(heic, WAIT);
    }

    /** @param wait how long a picture waits for the one before it */
    Pictures(HeicConverter heic, Duration wait) {
        this.heic = heic;
        this.wait = wait;
    }

    /**
     * What is kept.
     *
     * @param type {@link FileType#JPEG} or {@link FileType#PNG}
     * @param small the same picture for a list, as JPEG; null where its colours cannot be shown
     */
    public record Kept(FileType type, byte[] content, byte @Nullable [] small) {}

    /** Whether HEIC can be read. */
    public boolean takesHeic() {
        return heic.isSet();
    }

    /**
     * Makes what is kept.
     *
     * @param content whole, as {@link FileType#recognise} found it
     * @param largest bytes that may be kept
     * @throws RuleViolationException {@code error.file.broken} when it cannot be read, {@code error.file.heic} where no
     *     HEIC can be read, {@code error.picture.webp} for a large WebP, {@code error.file.busy} when others take too long
     */
    public Kept keep(FileType type, byte[] content, int largest) {
        return alone(BUSY, () -> switch (type) {
            case JPEG -> jpeg(content, JpegParts.turn(content), largest);
            case PNG -> png(PngParts.clean(content), largest);
            case WEBP -> webp(content, largest);
            case HEIC -> jpeg(heic.toJpeg(content), Turn.NONE, largest); // turned by its program
            case PDF -> throw new IllegalArgumentException("no picture");
        });
    }

    /** @throws RuleViolationException with this key when the pictures of others take too long */
    <T> T alone(String busy, Supplier<T> work) {
        try {
            if (!one.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RuleViolationException(busy);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new RuleViolationException(busy);
        }
        try {
            return work.get();
        } finally {
            one.release();
        }
    }

    /** One that is turned is written anew from what was given, without a copy of it. */
    private static Kept jpeg(byte[] content, Turn turn, int largest) {
        if (turn != Turn.NONE || content.length > largest) {
            return written(FileType.JPEG, content, turn, largest);
        }
        byte[] clean = JpegParts.clean(content);
        return new Kept(FileType.JPEG, clean, small(FileType.JPEG, clean));
    }

    private static Kept png(PngParts.Clean clean, int largest) {
        return clean.turn() == Turn.NONE
                ? new Kept(FileType.PNG, clean.content(), small(FileType.PNG, clean.content()))
                : written(FileType.PNG, clean.content(), clean.turn(), largest);
    }

    private static Kept webp(byte[] content, int largest) {
        requireSmallWebp(content);
        return written(FileType.WEBP, content, WebpTurn.of(content), largest);
    }

    private static Kept written(FileType type, byte[] content, Turn turn, int largest) {
        byte[] jpeg = jpeg(type, content, turn, MOST_PIXELS, QUALITY);
        if (jpeg.length > largest) {
            jpeg = jpeg(type, content, turn, MOST_PIXELS / 4, QUALITY);
        }
        return new Kept(FileType.JPEG, jpeg, small(FileType.JPEG, jpeg));
    }

    private static void requireSmallWebp(byte[] content) {
        try (var strips = new Strips(FileType.WEBP, content)) {
            if ((long) strips.width() * strips.height() > MOST_WEBP_PIXELS) {
                throw new RuleViolationException("error.picture.webp");
            }
        }
    }

    /** The picture written anew, upright and of at most so many pixels. */
    private static byte[] jpeg(FileType type, byte[] content, Turn turn, int mostPixels, float quality) {
        BufferedImage image;
        try (var strips = new Strips(type, content)) {
            Upright upright = Upright.of(strips, mostPixels, turn);
            strips.read(1, upright);
            image = upright.image();
        }
        return JpegWriter.write(image, quality);
    }

    /** For a list. Reading it also tells whether the picture can be read at all. */
    private static byte[] small(FileType type, byte[] content) {
        try (var strips = new Strips(type, content)) {
            int side = Math.max(strips.width(), strips.height());
            int every = Math.max(1, side / (DETAIL * LONGEST_SIDE_OF_SMALL));
            int width = (strips.width() + every - 1) / every;
            int height = (strips.height() + every - 1) / every;
            int by = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE_OF_SMALL));
            var upright = new Upright(width, height, by, Turn.NONE);
            strips.read(every, upright);
            return JpegWriter.write(JpegWriter.within(upright.image(), LONGEST_SIDE_OF_SMALL), QUALITY_OF_SMALL);
        }
    }
}
