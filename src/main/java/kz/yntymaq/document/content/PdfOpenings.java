package kz.yntymaq.document.content;

import kz.yntymaq.document.content.PdfTokens.Kind;

/**
 * What a reader does of itself when it opens a PDF: whether that leads to a web address. Looked at is what stands there itself;
 * an action that stands elsewhere is not told from a link, which somebody has to follow, and usual writers put both.
 */
final class PdfOpenings {

    private static final String KEY = "OpenAction";

    /** The kind of action that opens a web address. */
    private static final String WEB = "URI";

    private String before = "";
    private int depth;
    private boolean outward;

    /** The next token. @param text of a name */
    void see(Kind kind, String text) {
        boolean begins = kind == Kind.DICTIONARY || kind == Kind.ARRAY;
        if (depth > 0 || (begins && before.equals(KEY))) {
            boolean ends = kind == Kind.DICTIONARY_END || kind == Kind.ARRAY_END;
            depth += begins ? 1 : ends ? -1 : 0;
            outward |= kind == Kind.NAME && text.equals(WEB);
        }
        before = kind == Kind.NAME ? text : "";
    }

    /** All tokens of an object stream. @return how often a byte was looked at */
    long read(byte[] objects) {
        var tokens = new PdfTokens(objects);
        before = "";
        depth = 0;
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            see(kind, tokens.text());
        }
        before = "";
        depth = 0;
        return tokens.looks();
    }

    /** Whether opening the file leads to a web address. */
    boolean leadOut() {
        return outward;
    }
}
