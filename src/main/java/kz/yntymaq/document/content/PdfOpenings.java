package kz.yntymaq.document.content;

import kz.yntymaq.document.content.PdfTokens.Kind;

/** What a reader does of itself when it opens a PDF: counts where that is a place in the file, an array, as usual writers put it. */
final class PdfOpenings {

    /** The key of it. */
    static final String KEY = "OpenAction";

    private String before = "";
    private int places;

    /** The next token. @param text of a name */
    void see(Kind kind, String text) {
        if (kind == Kind.ARRAY && before.equals(KEY)) {
            places++;
        }
        before = kind == Kind.NAME ? text : "";
    }

    /** All tokens of an object stream. @return how often a byte was looked at */
    long read(byte[] objects) {
        var tokens = new PdfTokens(objects);
        before = "";
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            see(kind, tokens.text());
        }
        before = "";
        return tokens.looks();
    }

    int places() {
        return places;
    }
}
