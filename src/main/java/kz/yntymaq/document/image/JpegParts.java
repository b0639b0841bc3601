package kz.yntymaq.document.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * A JPEG without what does not belong to the picture: where and with what it was taken, small copies, remarks, and
 * whatever stands behind its end. The picture itself is not touched.
 */
final class JpegParts {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int REMARK = 0xfe;
    private static final int JFIF_LENGTH = 16; // without a small copy in it

    private final byte[] content;
    private final byte[] kept;
    private int length;
    private Turn turn = Turn.NONE;
    private int at = 2;

    private JpegParts(byte[] content, boolean keeping) {
        this.content = content;
        this.kept = new byte[keeping ? content.length : 0];
    }

    /**
     * How it has to be turned.
     *
     * @throws RuleViolationException {@code error.file.broken} when a part is cut
     */
    static Turn turn(byte[] content) {
        var parts = new JpegParts(content, false);
        parts.walk();
        return parts.turn;
    }

    /**
     * What is kept of one that stands upright.
     *
     * @throws RuleViolationException {@code error.file.broken} when a part is cut
     */
    static byte[] clean(byte[] content) {
        var parts = new JpegParts(content, true);
        parts.walk();
        return parts.length == content.length ? parts.kept : Arrays.copyOf(parts.kept, parts.length);
    }

    private void walk() {
        keep(0, 2);
        while (true) {
            int marker = marker();
            if (marker == END) {
                keepMarker(END);
                return;
            }
            int part = partLength();
            if (belongs(marker, part)) {
                keepMarker(marker);
                keep(at, part);
            } else if (marker == EXIF) {
                readTurn(part);
            }
            at += part;
            if (marker == START_OF_SCAN) {
                copyScan();
            }
        }
    }

    /** What is kept is never longer than what was given. */
    private void keep(int from, int some) {
        if (kept.length == 0) {
            return;
        }
        System.arraycopy(content, from, kept, length, some);
        length += some;
    }

    private void keepMarker(int marker) {
        if (kept.length > 0) {
            kept[length++] = (byte) 0xff;
            kept[length++] = (byte) marker;
        }
    }

    private int marker() {
        while (at < content.length && content[at] != (byte) 0xff) {
            at++; // some cameras fill up
        }
        while (at < content.length && content[at] == (byte) 0xff) {
            at++;
        }
        require(at < content.length);
        return content[at++] & 0xff;
    }

    private int partLength() {
        require(at + 1 < content.length);
        int part = (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
        require(part >= 2 && at + part <= content.length);
        return part;
    }

    private boolean belongs(int marker, int part) {
        return switch (marker) {
            case JFIF -> part == JFIF_LENGTH && begins("JFIF\0");
            case COLOURS -> begins("ICC_PROFILE\0");
            case ADOBE -> begins("Adobe");
            case REMARK -> false;
            default -> marker < JFIF;
        };
    }

    private boolean begins(String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        int from = at + 2;
        return from + wanted.length <= content.length
                && Arrays.equals(content, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private void readTurn(int part) {
        if (turn == Turn.NONE && begins("Exif\0\0") && part > 8) {
            turn = Turn.of(Arrays.copyOfRange(content, at + 8, at + part));
        }
    }

    /** The coded picture, to the next part. */
    private void copyScan() {
        int from = at;
        while (at + 1 < content.length) {
            int next = content[at + 1] & 0xff;
            boolean coded = content[at] != (byte) 0xff || next == 0 || next == 0xff || (next >= 0xd0 && next <= 0xd7);
            if (!coded) {
                break;
            }
            at++;
        }
        keep(from, at - from);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new RuleViolationException("error.file.broken");
        }
    }
}
