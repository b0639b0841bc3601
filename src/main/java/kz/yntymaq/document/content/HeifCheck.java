package kz.yntymaq.document.content;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import kz.yntymaq.kernel.RuleViolationException;

/** Walks over the boxes of a HEIC or HEIF picture: whether it is whole, and how large it says it is. */
final class HeifCheck {

    private static final Set<String> BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "mif2");

    private static final int BOX = 8;

    private HeifCheck() {}

    /** Whether it begins as one. */
    static boolean isHeif(byte[] content) {
        return content.length >= 2 * BOX && text(content, 4).equals("ftyp") && BRANDS.contains(text(content, BOX));
    }

    /** @throws RuleViolationException {@code error.file.broken} when a box is cut, the picture is missing, or it is larger than any */
    static void check(byte[] content) {
        boolean described = false;
        boolean data = false;
        int at = 0;
        while (at + BOX <= content.length) {
            long length = Bytes.big(content, at);
            String kind = text(content, at + 4);
            if (length == 0) {
                length = (long) content.length - at; // the last box may say so
            }
            if (length < BOX || length > content.length - at) {
                throw broken(); // boxes of 64-bit lengths do not fit into a file of this size
            }
            described |= kind.equals("meta");
            data |= kind.equals("mdat") || kind.equals("idat");
            at += (int) length;
        }
        if (at != content.length || !described || !data) {
            throw broken();
        }
        requireSizes(content);
    }

    /** Each picture and part of a picture says its size in a box of its own. */
    private static void requireSizes(byte[] content) {
        byte[] mark = "ispe".getBytes(StandardCharsets.US_ASCII);
        int sizes = 0;
        int at = -1;
        while ((at = Bytes.indexOf(content, mark, at + 1, content.length)) >= 0) {
            boolean box = at >= 4 && at + 16 <= content.length && Bytes.big(content, at - 4) == 20;
            if (box) {
                sizes++;
                PictureSize.require(Bytes.big(content, at + 8), Bytes.big(content, at + 12));
            }
        }
        if (sizes == 0) {
            throw broken();
        }
    }

    private static String text(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static RuleViolationException broken() {
        return new RuleViolationException("error.file.broken");
    }
}
