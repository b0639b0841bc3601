package kz.yntymaq.document.content;

import java.nio.charset.StandardCharsets;

/**
 * Reads the tokens of a PDF one after another, always forward: strings with their nested parentheses and escapes,
 * hexadecimal strings and comments are stepped over, so that what stands in them is not taken for syntax.
 */
final class PdfTokens {

    /** What a token is. */
    enum Kind {
        NAME,
        WORD,
        TEXT,
        DICTIONARY,
        DICTIONARY_END,
        ARRAY,
        ARRAY_END,
        OTHER,
        END
    }

    private static final int LONGEST_WORD = 20; // longer ones mean nothing to a reader

    private final byte[] content;
    private int at;
    private long looks;
    private String text = "";

    PdfTokens(byte[] content) {
        this.content = content;
    }

    /** The name or the word that was read last; a name without its slash and with {@code #4a} read as its letter. */
    String text() {
        return text;
    }

    /** Where the next token is looked for. */
    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /** How often a byte was looked at; grows with the length of the file and not faster. */
    long looks() {
        return looks;
    }

    Kind next() {
        skipBlanksAndComments();
        int first = look(at++);
        return switch (first) {
            case -1 -> Kind.END;
            case '/' -> name();
            case '(' -> string();
            case '[' -> Kind.ARRAY;
            case ']' -> Kind.ARRAY_END;
            case '<' -> look(at) == '<' ? two(Kind.DICTIONARY) : hexadecimal();
            case '>' -> look(at) == '>' ? two(Kind.DICTIONARY_END) : Kind.OTHER;
            case ')', '{', '}' -> Kind.OTHER;
            default -> word();
        };
    }

    private Kind two(Kind kind) {
        at++;
        return kind;
    }

    private void skipBlanksAndComments() {
        int here = look(at);
        while (here != -1 && (isBlank(here) || here == '%')) {
            if (here == '%') {
                while (here != -1 && here != '\r' && here != '\n') {
                    here = look(++at);
                }
            } else {
                here = look(++at);
            }
        }
    }

    private Kind name() {
        int from = at;
        skipRegular();
        text = PdfNames.decoded(
                new String(content, from, Math.min(at - from, PdfNames.LONGEST_WRITTEN), StandardCharsets.ISO_8859_1));
        return Kind.NAME;
    }

    private Kind word() {
        int from = at - 1;
        skipRegular();
        text = new String(content, from, Math.min(at - from, LONGEST_WORD), StandardCharsets.ISO_8859_1);
        return Kind.WORD;
    }

    private void skipRegular() {
        while (isRegular(look(at))) {
            at++;
        }
    }

    private Kind string() {
        int open = 1;
        while (open > 0) {
            switch (look(at++)) {
                case -1 -> open = 0;
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
        }
        return Kind.TEXT;
    }

    private Kind hexadecimal() {
        int here = look(at++);
        while (here != '>' && here != -1) {
            here = look(at++);
        }
        return Kind.TEXT;
    }

    private int look(int place) {
        looks++;
        return place < content.length ? content[place] & 0xff : -1;
    }

    static boolean isBlank(int character) {
        return character == ' ' || character == 0 || (character >= '\t' && character <= '\r' && character != 0x0b);
    }

    static boolean isRegular(int character) {
        return character != -1 && !isBlank(character) && "()<>[]{}/%".indexOf(character) < 0;
    }
}
