package kz.yntymaq.document;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import kz.yntymaq.kernel.RuleViolationException;

/** Walks through the parts of a picture to its end, so that a cut one is found without decoding it. */
final class PictureCheck {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_END = 0x49454e44; // IEND
    private static final int PNG_DATA = 0x49444154; // IDAT

    private PictureCheck() {}

    /** @throws RuleViolationException {@code error.file.broken} when the end is missing or a part is damaged */
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
                return;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }

    /** @throws RuleViolationException {@code error.file.broken} when the end of the picture is missing */
    static void checkJpeg(byte[] content) {
        int at = 2;
        boolean scanned = false;
        while (at + 1 < content.length) {
            if (content[at] != (byte) 0xff) {
                if (!scanned) {
                    break;
                }
                at++; // coded data
                continue;
            }
            int marker = content[at + 1] & 0xff;
            if (marker == 0xd9 && scanned) {
                return;
            }
            boolean alone = marker == 0xff || marker == 0 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9);
            if (alone) {
                at += marker == 0xff ? 1 : 2;
            } else if (at + 3 < content.length) {
                scanned |= marker == 0xda;
                at += 2 + ((content[at + 2] & 0xff) << 8 | (content[at + 3] & 0xff));
            } else {
                break;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }
}
