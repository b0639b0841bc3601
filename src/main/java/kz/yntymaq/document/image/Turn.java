package kz.yntymaq.document.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a picture has to be turned to stand upright; a camera writes it beside the picture (EXIF, tag 0x0112). */
enum Turn {
    NONE(false, false, false),
    MIRRORED(false, true, false),
    HALF(false, true, true),
    MIRRORED_HALF(false, false, true),
    MIRRORED_LEFT(true, false, false),
    RIGHT(true, true, false),
    MIRRORED_RIGHT(true, true, true),
    LEFT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private final boolean lying;
    private final boolean fromRight;
    private final boolean fromBelow;

    Turn(boolean lying, boolean fromRight, boolean fromBelow) {
        this.lying = lying;
        this.fromRight = fromRight;
        this.fromBelow = fromBelow;
    }

    /** Whether width and height change places. */
    boolean isLying() {
        return lying;
    }

    /** Column of the upright picture for a place of the stored one. @param width of the upright picture */
    int x(int storedX, int storedY, int width) {
        int x = lying ? storedY : storedX;
        return fromRight ? width - 1 - x : x;
    }

    /** Row of the upright picture for a place of the stored one. @param height of the upright picture */
    int y(int storedX, int storedY, int height) {
        int y = lying ? storedX : storedY;
        return fromBelow ? height - 1 - y : y;
    }

    /**
     * Reads what the camera wrote; {@link #NONE} where it says nothing that can be understood.
     *
     * @param exif the block, which begins as a TIFF file does
     */
    static Turn of(byte[] exif) {
        if (exif.length < 8) {
            return NONE;
        }
        var block = ByteBuffer.wrap(exif);
        String order = new String(exif, 0, 2, StandardCharsets.US_ASCII);
        block.order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = block.getInt(4);
        if (at < 8 || at > exif.length - 2) {
            return NONE;
        }
        int entries = block.getShort(at) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY;
            if (entry > exif.length - ENTRY) {
                return NONE;
            }
            if ((block.getShort(entry) & 0xffff) == TAG) {
                int value = block.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= values().length ? values()[value - 1] : NONE;
            }
        }
        return NONE;
    }
}
