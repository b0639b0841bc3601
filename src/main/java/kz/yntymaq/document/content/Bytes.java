package kz.yntymaq.document.content;

import java.util.Arrays;

/** Looks for bytes in bytes, and reads numbers from them. */
final class Bytes {

    private Bytes() {}

    /** Where the wanted bytes begin, from a place on and before an end; -1 where nowhere. */
    static int indexOf(byte[] content, byte[] wanted, int from, int end) {
        for (int at = Math.max(0, from); at <= Math.min(end, content.length) - wanted.length; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** A number of four bytes, the largest first. */
    static long big(byte[] content, int at) {
        return (content[at] & 0xffL) << 24
                | (content[at + 1] & 0xff) << 16
                | (content[at + 2] & 0xff) << 8
                | (content[at + 3] & 0xff);
    }

    /** A number of four bytes, the smallest first. */
    static long little(byte[] content, int at) {
        return (content[at] & 0xffL)
                | (content[at + 1] & 0xff) << 8
                | (content[at + 2] & 0xff) << 16
                | (content[at + 3] & 0xffL) << 24;
    }
}
