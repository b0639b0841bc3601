package kz.yntymaq.document.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import kz.yntymaq.kernel.RuleViolationException;

/** Walks through the parts of a picture to its end, so that a cut one is found without decoding it. */
final class PictureCheck {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_END = 0x49454e44; // IEND
    private static final int PNG_DATA = 0x49444154; // IDAT

    private static final int WEBP_PARTS = 12; // where the first one begins
    private static final int PNG_WIDTH = 16; // where it stands in the first part
    private static final int PNG_PASSES = 28;

    private static final int IN_PASSES = 0xc2; // the mark of such a frame

    private static final int MOST_PASSES = 64; // each costs as much as the whole picture

    private PictureCheck() {}

    /** @throws RuleViolationException {@code error.file.broken} when the end is missing, a part is damaged, or it is larger than any picture */
    static void checkPng(byte[] content) {
        var parts = ByteBuffer.wrap(content);
        parts.position(Math.min(PNG_SIGNATURE, content.length));
        boolean data = false;
        while (parts.remaining() >= 12) {
            int length = parts.getInt();
            if (length < 0 || length > parts.remaining() - 8) {
                break;
            }
            var sum = new CRC32();
            sum.update(content, parts.position(), length + 4);
            int type = parts.getInt();
            parts.position(parts.position() + length);
            if (parts.getInt() != (int) sum.getValue()) {
                break;
            }
            data |= type == PNG_DATA;
            if (type == PNG_END && data) {
                requirePngSize(parts);
                return;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }

    private static void requirePngSize(ByteBuffer parts) {
        int width = parts.getInt(PNG_WIDTH);
        int height = parts.getInt(PNG_WIDTH + Integer.BYTES);
        if (parts.get(PNG_PASSES) == 0) {
            PictureSize.require(width, height);
        } else {
            PictureSize.requireInPasses(width, height);
        }
    }

    /** @throws RuleViolationException {@code error.file.broken} when its end or its size is missing, or it is larger than any picture */
    static void checkJpeg(byte[] content) {
        int at = 2;
        boolean scanned = false;
        int frame = 0; // where it begins
        int passes = 0;
        while (at + 1 < content.length && passes <= MOST_PASSES) {
            if (content[at] != (byte) 0xff) {
                if (!scanned) {
                    break;
                }
                at++; // coded data
                continue;
            }
            int marker = content[at + 1] & 0xff;
            if (isFrame(marker) && at + 8 < content.length) {
                PictureSize.require(number(content, at + 7), number(content, at + 5));
                frame = at;
            }
            if (marker == 0xd9 && scanned && frame > 0) {
                if (passes > 1) {
                    PictureSize.requireInPasses(number(content, frame + 7), number(content, frame + 5), passes);
                }
                return;
            }
            boolean alone = marker == 0xff || marker == 0 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9);
            if (alone) {
                at += marker == 0xff ? 1 : 2;
            } else if (at + 3 < content.length) {
                if (marker == 0xda) {
                    requireJpegSize(content, frame, at);
                    scanned = true;
                    passes++;
                }
                at += 2 + number(content, at + 2);
            } else {
                break;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }

    /** A scan of fewer colours than the frame has is one of several: whoever decodes them holds all of the picture. */
    private static void requireJpegSize(byte[] content, int frame, int scan) {
        if (frame == 0 || frame + 9 >= content.length || scan + 4 >= content.length) {
            throw new RuleViolationException("error.file.broken");
        }
        boolean inPasses = (content[frame + 1] & 0xff) == IN_PASSES || content[scan + 4] != content[frame + 9];
        if (inPasses) {
            PictureSize.requireInPasses(number(content, frame + 7), number(content, frame + 5));
        }
    }

    /** @throws RuleViolationException {@code error.file.broken} when a part is cut, it moves, or it is larger than any picture */
    static void checkWebp(byte[] content) {
        boolean sized = false;
        int at = WEBP_PARTS;
        if (content.length < at || Bytes.little(content, 4) + 8 > content.length) {
            throw new RuleViolationException("error.file.broken");
        }
        int end = (int) Bytes.little(content, 4) + 8;
        while (at + 18 <= end) {
            long length = Bytes.little(content, at + 4);
            if (length > end - at - 8) {
                break;
            }
            int from = at + 8;
            switch (new String(content, at, 4, StandardCharsets.ISO_8859_1)) {
                case "VP8X" -> PictureSize.require(1 + number24(content, from + 4), 1 + number24(content, from + 7));
                case "VP8L" -> {
                    long bits = Bytes.little(content, from + 1);
                    PictureSize.require(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
                    sized = true;
                }
                case "VP8 " -> {
                    PictureSize.require(number14(content, from + 6), number14(content, from + 8));
                    sized = true;
                }
                default -> {} // colours, transparency, what the camera wrote
            }
            at = from + (int) (length + (length & 1));
        }
        if (!sized) {
            throw new RuleViolationException("error.file.broken");
        }
    }

    private static long number24(byte[] content, int at) {
        return (content[at] & 0xff) | (content[at + 1] & 0xff) << 8 | (content[at + 2] & 0xff) << 16;
    }

    private static long number14(byte[] content, int at) {
        return (content[at] & 0xff) | (content[at + 1] & 0x3f) << 8;
    }

    /** Whether a marker begins the frame, in which the size stands. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int number(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
    }
}
