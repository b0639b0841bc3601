package kz.yntymaq.document;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import kz.yntymaq.kernel.RuleViolationException;

/** Walks through the parts of a picture to its end, so that a cut one is found without decoding it. */
final class PictureCheck {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_END = 0x49454e44; // IEND
    private static final int PNG_DATA = 0x49444154; // IDAT

    private static final int PNG_WIDTH = 16; // where it stands in the first part

    /** What no scanner or telephone makes, and what would fill the memory of whoever looks at it. */
    private static final long MOST_PIXELS = 250_000_000;

    private PictureCheck() {}

    private static void requireSize(int width, int height) {
        if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
            throw new RuleViolationException("error.file.broken");
        }
    }

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
                requireSize(parts.getInt(PNG_WIDTH), parts.getInt(PNG_WIDTH + Integer.BYTES));
                return;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }

    /** @throws RuleViolationException {@code error.file.broken} when its end or its size is missing, or it is larger than any picture */
    static void checkJpeg(byte[] content) {
        int at = 2;
        boolean scanned = false;
        boolean sized = false;
        while (at + 1 < content.length) {
            if (content[at] != (byte) 0xff) {
                if (!scanned) {
                    break;
                }
                at++; // coded data
                continue;
            }
            int marker = content[at + 1] & 0xff;
            if (isFrame(marker) && at + 8 < content.length) {
                requireSize(number(content, at + 7), number(content, at + 5));
                sized = true;
            }
            if (marker == 0xd9 && scanned && sized) {
                return;
            }
            boolean alone = marker == 0xff || marker == 0 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9);
            if (alone) {
                at += marker == 0xff ? 1 : 2;
            } else if (at + 3 < content.length) {
                scanned |= marker == 0xda;
                at += 2 + number(content, at + 2);
            } else {
                break;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }

    /** Whether a marker begins the frame, in which the size stands. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int number(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
    }
}
