package kz.yntymaq.kernel.spelling;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kazakh and Russian names as people write them on a keyboard without Cyrillic letters: {@code Bereke}, {@code Kokshetau},
 * {@code Jambyl}, also in the letters of the alphabets that were proposed. What comes of it is good enough to look for, not to show:
 * letters that a search folds are given as their plain ones.
 */
public final class LatinSpelling {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");

    /** Passports write Е as {@code Ye} where it begins a sound. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("gh", "г"),
            Map.entry("ts", "ц"),
            Map.entry("ya", "я"),
            Map.entry("yu", "ю"),
            Map.entry("ye", "е"),
            Map.entry("yo", "е"),
            Map.entry("yi", "и"));

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzəɵıŋ";
    private static final String SOUNDS = "абсдефгхижклмнопкрстувухызаоын";
    private static final String BEFORE_A_GLIDE = "аео";

    private LatinSpelling() {}

    /** The word in Cyrillic letters; nothing where it has others than Latin ones, or only one. */
    public static Optional<String> cyrillic(String word) {
        String plain = Normalizer.normalize(
                        word.toLowerCase(Locale.ROOT).replace("ş", "sh").replace("ç", "ch"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return LATIN.matcher(plain).matches() ? Optional.of(spelled(plain)) : Optional.empty();
    }

    private static String spelled(String latin) {
        var spelled = new StringBuilder(latin.length());
        for (int at = 0; at < latin.length(); at++) {
            String pair = at + 1 < latin.length() ? PAIRS.get(latin.substring(at, at + 2)) : null;
            if (pair != null) {
                spelled.append(pair);
                at++;
            } else {
                spelled.append(sound(latin.charAt(at), spelled));
            }
        }
        return spelled.toString();
    }

    /** A {@code y} is the glide of {@code ai} after a vowel of it, and a vowel elsewhere: {@code Aidarly}, {@code Aydarly}. */
    private static char sound(char letter, StringBuilder before) {
        if (letter == 'y' && before.length() > 0 && BEFORE_A_GLIDE.indexOf(before.charAt(before.length() - 1)) >= 0) {
            return 'и';
        }
        int known = LETTERS.indexOf(letter);
        return known < 0 ? letter : SOUNDS.charAt(known);
    }
}
