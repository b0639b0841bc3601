package kz.yntymaq.lending.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.kernel.TypedText;

/** The purpose of a payment as words and numbers, folded, with what stands between them. */
final class PurposeWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+|№");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern JOINS = Pattern.compile("[-/\\\\_]+");
    private static final String SIGN = "№";

    /** How words for a contract or an application begin. */
    private static final List<String> CONTRACT = Stream.of(
                    "догов",
                    "шарт",
                    "келісім",
                    "контракт",
                    "contract",
                    "agreement",
                    "займ",
                    "кредит",
                    "микрокредит",
                    "заявк",
                    "өтін",
                    "application")
            .map(SearchWords::folded)
            .toList();

    /** In Kazakh the word comes after the number. */
    private static final List<String> AFTER =
            Stream.of("шарт", "келісім", "өтін").map(SearchWords::folded).toList();

    /** May stand between them. */
    private static final List<String> LOAN = Stream.of("микрокредит", "микронесие", "несие", "қарыз")
            .map(SearchWords::folded)
            .toList();

    private static final Set<String> NUMBER_SIGNS = folded("№", "n", "no", "ном", "номер", "нөмірі", "number");

    /** What stands with a date between the word and the number. */
    private static final Set<String> DATED = folded("от", "г", "года", "ж", "жылғы", "күнгі", "dated", "of");

    private static final int DATE_WORDS = 6;

    private final List<String> words = new ArrayList<>();
    private final List<String> before = new ArrayList<>();

    PurposeWords(String text) {
        String clean = TypedText.clean(text);
        Matcher word = WORD.matcher(clean);
        int end = 0;
        while (word.find()) {
            String folded = word.group().equals(SIGN) ? SIGN : SearchWords.folded(word.group());
            if (!folded.isEmpty()) {
                words.add(folded);
                before.add(clean.substring(end, word.start()));
                end = word.end();
            }
        }
    }

    private static Set<String> folded(String... words) {
        return Stream.of(words)
                .map(word -> word.equals(SIGN) ? SIGN : SearchWords.folded(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> all() {
        return words;
    }

    /** Whether words stand for themselves: neither joined to what is before them nor to what is behind. */
    boolean isWhole(int from, int until) {
        return (from == 0 || isContract(words.get(from - 1)) || !isJoined(from))
                && (until == words.size() || !isJoined(until));
    }

    /** Whether a word is joined to the one before it. */
    private boolean isJoined(int at) {
        String gap = before.get(at);
        String word = words.get(at);
        boolean digits = DIGITS.matcher(word).matches();
        if (word.equals(SIGN) || words.get(at - 1).equals(SIGN)) {
            return false;
        }
        return JOINS.matcher(gap).matches()
                || (gap.equals(".") && digits)
                || (gap.isEmpty() && (digits || word.length() == 1));
    }

    /** Whether a word for a contract stands before these, with its day or the sign of a number between, or behind as in Kazakh. */
    boolean isBesideContract(int from, int until) {
        int behind = until;
        while (behind < words.size() && LOAN.stream().anyMatch(words.get(behind)::startsWith)) {
            behind++; // «№ 26-01 микрокредит шарты»
        }
        if (behind < words.size() && AFTER.stream().anyMatch(words.get(behind)::startsWith)) {
            return true;
        }
        int at = from - 1;
        boolean signed = false;
        while (at >= 0 && NUMBER_SIGNS.contains(words.get(at))) {
            signed = true;
            at--;
        }
        for (int dated = 0; signed && dated < DATE_WORDS && at >= 0 && isOfDate(words.get(at)); dated++) {
            at--;
        }
        return at >= 0 && isContract(words.get(at));
    }

    private static boolean isOfDate(String word) {
        return DATED.contains(word) || DIGITS.matcher(word).matches();
    }

    private static boolean isContract(String word) {
        return word.equals("дог") || CONTRACT.stream().anyMatch(word::startsWith);
    }
}
