package kz.yntymaq.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people type or paste into a field of numbers, dates and codes, freed of what they cannot see:
 * direction marks and zero-width characters go, every kind of blank becomes a space, every kind of
 * hyphen a hyphen, every kind of digit one of 0–9. Words of people's own are not touched by it.
 */
public final class TypedText {

    /** Letters and signs that are drawn as nothing: a joiner, fillers of Hangul, the empty Braille pattern. */
    private static final String BLANKS = "\u034F\u115F\u1160\u3164\uFFA0\u2800";

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final int MINUS_SIGN = 0x2212;
    private static final int LONGEST_NUMBER = 100;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern SEPARATORS = Pattern.compile("[ ()+-]");

    private TypedText() {}

    /** The same characters as a keyboard would have typed them, without blanks around. */
    public static String clean(String typed) {
        var cleaned = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .codePoints()
                .filter(each -> !isInvisible(each))
                .map(TypedText::plain)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString().strip();
    }

    /** Words without what nobody sees between them; nothing when only blanks of some kind are left. Line breaks stay. */
    public static String seen(String typed) {
        String seen = typed.codePoints()
                .filter(each -> Character.isWhitespace(each) || !isInvisible(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return seen.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each))
                ? ""
                : seen;
    }

    /** Words without what nobody sees, and without blanks of any kind around; nothing when only these are left. */
    public static String words(String typed) {
        return AROUND.matcher(seen(typed)).replaceAll("");
    }

    /** What is left of a typed number of twelve digits, a phone or the like without what only groups its digits; nothing of what is too long to be one. */
    public static String compact(String typed) {
        return typed.length() > LONGEST_NUMBER
                ? ""
                : SEPARATORS.matcher(clean(typed)).replaceAll("");
    }

    /** The words of a name as a search folds them, in whatever order and with whatever signs they were typed; none for no word. */
    public static Set<String> nameWords(String typed) {
        String folded = SearchWords.folded(typed);
        return folded.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(folded.split(" ")));
    }

    /** Whether a character takes no room on the screen: pasted marks, controls, selectors of variants. */
    public static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(character);
            default -> (character >= 0xFE00 && character <= 0xFE0F) || BLANKS.indexOf(character) >= 0;
        };
    }

    private static int plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS_SIGN) {
            return '-';
        }
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        }
        return character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST
                ? plain(character - FULL_WIDTH_OFFSET)
                : character;
    }
}
