package kz.yntymaq.kernel;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as people type them, of people and of co-operatives: they go to papers and stay for years. */
public final class Names {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HYPHENS = Pattern.compile("\\s*[\\p{Pd}\\u2212]\\s*");
    private static final Pattern APOSTROPHES = Pattern.compile("['`´‘’ʼ]");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern OF_PERSON = Pattern.compile("[\\p{L}][\\p{L}\\p{M}’ -]*");
    private static final Pattern OF_COOPERATIVE = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,:;№&+/()«»„“”\"’\\p{Pd}-]*");
    private static final Pattern TWO_LETTERS = Pattern.compile("(?s).*\\p{L}.*\\p{L}.*");

    private static final Pattern QUOTED = Pattern.compile("^[«„“”\"]+([^«»„“”\"]+)[»“”\"]+$");

    /** The form of a co-operative, which the portal itself writes before its name. */
    private static final String FORM =
            "(?:(?:ауыл шаруашылығы|сельскохозяйственный|өндірістік|производственный|тұтыну|потребительский) )*"
                    + "(?:кооператив[іі]?|ауылшаркооператив[іі]?|АШӨК|АШК|ӨК|СХПК|СПК|СПоК|ПК)";

    private static final Pattern WITH_FORM = Pattern.compile(
            "^" + FORM + "(?: |$|(?=[«„“\"]))|(?<=[»“”\"])" + FORM + "$| " + FORM + "$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words of a patronymic that begin with a small letter. */
    private static final Set<String> SMALL = Set.of("ұлы", "қызы", "улы", "кызы", "оглы", "оғлы", "углы", "заде");

    private Names() {}

    /** Without what cannot be seen, with single spaces. */
    public static String tidy(String typed) {
        var seen = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .codePoints()
                .filter(each -> !TypedText.isInvisible(each))
                .forEach(seen::appendCodePoint);
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** A part of a person's name, as papers write it: {@code ЕРЛАН} and {@code ерлан} are {@code Ерлан}. */
    public static String ofPerson(String typed) {
        String plain = HYPHENS.matcher(APOSTROPHES.matcher(tidy(typed)).replaceAll("’"))
                .replaceAll("-");
        return Arrays.stream(plain.split(" ")).map(Names::cased).collect(Collectors.joining(" "));
    }

    /** Whether it can be a part of a person's name: letters of one alphabet in each word, no digits, no signs. */
    public static boolean canBeOfPerson(String typed) {
        String name = ofPerson(typed);
        return OF_PERSON.matcher(name).matches() && !mixesAlphabets(name) && isWritten(name);
    }

    /** The name of a co-operative alone: {@code СПК «Ақ дән»} is {@code Ақ дән}. */
    public static String ofCooperative(String typed) {
        String name = tidy(WITH_FORM.matcher(tidy(typed)).replaceAll(""));
        return tidy(QUOTED.matcher(name).replaceAll("$1"));
    }

    /** Whether it can be a co-operative's: two letters at least, nothing that is neither letter, digit nor mark. */
    public static boolean canBeOfCooperative(String typed) {
        String name = ofCooperative(typed);
        return OF_COOPERATIVE.matcher(name).matches()
                && TWO_LETTERS.matcher(name).matches()
                && isWritten(name);
    }

    /** Whether a word has letters of two alphabets, one of which only look like the other's. */
    public static boolean mixesAlphabets(String typed) {
        return Arrays.stream(WORDS.split(tidy(typed)))
                .anyMatch(word -> word.codePoints()
                                .filter(Character::isLetter)
                                .mapToObj(UnicodeScript::of)
                                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                                .distinct()
                                .count()
                        > 1);
    }

    /** Only the alphabets that names are written in here. */
    private static boolean isWritten(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .allMatch(script -> script == UnicodeScript.CYRILLIC || script == UnicodeScript.LATIN);
    }

    private static String cased(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean oneCase = word.equals(small) || word.equals(word.toUpperCase(Locale.ROOT));
        if (!oneCase) {
            return word;
        }
        return SMALL.contains(small)
                ? small
                : Arrays.stream(small.split("-", -1))
                        .map(part -> part.isEmpty()
                                ? part
                                : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining("-"));
    }
}
