package kz.yntymaq.territory;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names as the classifier should have them. Some of its rows were typed in an old Kazakh font, whose letters
 * are others today, with blanks of several kinds, and without the space after {@code с.}
 */
final class PlaceNames {

    private static final Map<Character, Character> OLD_FONT =
            Map.of('ў', 'ұ', 'Ў', 'Ұ', 'ќ', 'қ', 'Ќ', 'Қ', 'ї', 'ү', 'Ї', 'Ү', 'ј', 'ө', 'Ј', 'Ө');
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_SPACE = Pattern.compile("(?<=\\p{Ll}\\.)(?=[\\p{Lu}\"«0-9])");

    private PlaceNames() {}

    /** The name with today's letters, single spaces and one after an abbreviation. */
    static String tidy(String name) {
        var letters = new StringBuilder(Normalizer.normalize(name, Normalizer.Form.NFC));
        for (int i = 0; i < letters.length(); i++) {
            letters.setCharAt(i, OLD_FONT.getOrDefault(letters.charAt(i), letters.charAt(i)));
        }
        return NO_SPACE.matcher(BLANKS.matcher(letters).replaceAll(" ").strip()).replaceAll(" ");
    }
}
