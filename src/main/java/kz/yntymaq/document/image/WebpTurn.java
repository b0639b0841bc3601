package kz.yntymaq.document.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a WebP has to be turned: it keeps what the camera wrote in a part of its own. */
final class WebpTurn {

    private static final int FIRST_PART = 12;
    private static final int MARK = 6; // some writers put the mark of a JPEG's block before it

    private WebpTurn() {}

    static Turn of(byte[] content) {
        var parts = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = FIRST_PART;
        while (at + 8 <= content.length) {
            long length = parts.getInt(at + 4) & 0xffffffffL;
            if (length > content.length - at - 8) {
                return Turn.NONE;
            }
            int from = at + 8;
            if (new String(content, at, 4, StandardCharsets.ISO_8859_1).equals("EXIF")) {
                boolean marked = length > MARK && content[from] == 'E' && content[from + 1] == 'x';
                return Turn.of(Arrays.copyOfRange(content, marked ? from + MARK : from, from + (int) length));
            }
            at = from + (int) (length + (length & 1));
        }
        return Turn.NONE;
    }
}
