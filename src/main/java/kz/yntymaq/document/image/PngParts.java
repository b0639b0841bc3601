package kz.yntymaq.document.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A PNG without what does not belong to the picture: remarks, what a camera wrote, and whatever stands behind its end. */
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12; // length, name and sum of a part
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs");

    private PngParts() {}

    /** What is kept, and how it has to be turned. */
    record Clean(byte[] content, Turn turn) {}

    /** Looks at all of it. @param content whole, as was looked at before */
    static Clean clean(byte[] content) {
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE);
        var parts = ByteBuffer.wrap(content);
        Turn turn = Turn.NONE;
        int at = SIGNATURE;
        String kind = "";
        while (!kind.equals("IEND")) {
            int length = parts.getInt(at) + AROUND;
            kind = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(kind)) {
                kept.write(content, at, length);
            } else if (kind.equals("eXIf")) {
                turn = Turn.of(Arrays.copyOfRange(content, at + 8, at + length - 4));
            }
            at += length;
        }
        return new Clean(kept.toByteArray(), turn);
    }
}
