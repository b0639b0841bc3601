package kz.yntymaq.document.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.yntymaq.kernel.RuleViolationException;

/**
 * A PDF that is something else as well: some programs read a file from its end, or from a fixed place in it, so that one
 * file can be a document to one and an archive to another.
 */
final class OtherKind {

    private static final int BEGINNING = 1024;
    private static final int ZIP_END = 22; // bytes of the end of an archive without its comment
    private static final int LONGEST_ZIP_COMMENT = 0xffff;
    private static final int TAR_MARK = 257;
    private static final int DISK_MARK = 0x8001;

    private static final List<String> WORDS_OF_PAGES =
            List.of("<html", "<!doctype html", "<script", "<svg", "<?php", "<body", "<iframe");

    private static final List<byte[]> ARCHIVES_ANYWHERE = List.of(
            new byte[] {'R', 'a', 'r', '!', 0x1a, 0x07}, new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c});

    private OtherKind() {}

    /** @throws RuleViolationException {@code error.file.two-kinds} */
    static void refuseIn(byte[] content) {
        if (!beginsAsPdf(content) || isPage(content) || isArchive(content)) {
            throw new RuleViolationException("error.file.two-kinds");
        }
    }

    /** Readers take a PDF that begins with something else, and so does whoever reads that something. */
    private static boolean beginsAsPdf(byte[] content) {
        int at = 0;
        while (at < Math.min(content.length, BEGINNING) && (content[at] <= ' ' && content[at] >= 0)) {
            at++;
        }
        boolean marked = content.length > 2 && content[0] == (byte) 0xef && content[1] == (byte) 0xbb;
        return Bytes.indexOf(content, ascii("%PDF-"), marked ? 3 : at, (marked ? 3 : at) + 5) >= 0;
    }

    private static boolean isPage(byte[] content) {
        String beginning = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return WORDS_OF_PAGES.stream().anyMatch(beginning::contains);
    }

    private static boolean isArchive(byte[] content) {
        return isAt(content, TAR_MARK, "ustar")
                || isAt(content, DISK_MARK, "CD001")
                || ARCHIVES_ANYWHERE.stream().anyMatch(mark -> Refusal.contains(content, mark))
                || isZip(content);
    }

    private static boolean isAt(byte[] content, int at, String mark) {
        return Bytes.indexOf(content, ascii(mark), at, at + mark.length()) >= 0;
    }

    /** An archive is read from its end, which says where its list of files begins. */
    private static boolean isZip(byte[] content) {
        byte[] end = {'P', 'K', 5, 6};
        byte[] entry = {'P', 'K', 1, 2};
        int at = Math.max(0, content.length - ZIP_END - LONGEST_ZIP_COMMENT);
        while ((at = Bytes.indexOf(content, end, at, content.length)) >= 0) {
            if (at + ZIP_END <= content.length) {
                long list = at - Bytes.little(content, at + 12);
                if (list >= 0 && Bytes.indexOf(content, entry, (int) list, (int) list + 4) >= 0) {
                    return true;
                }
            }
            at++;
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
