package kz.yntymaq.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.kernel.spelling.LatinSpelling;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to look for, in every list of the portal. Each word must be found, in any order and
 * whatever alphabet its letters come from; {@code %} and {@code _} are no patterns. A column to look in holds
 * {@code searchable(…)} of the database, which folds as {@link #folded} does.
 */
public final class SearchWords {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 5;

    /** Shorter ones with a letter wrong could be anything. */
    private static final int SHORTEST_WITH_TYPO = 5;

    private static final String FROM = "әғқңөұүһіёйўќїјєabcehikmoptxyəɵ";
    private static final String TO = "агкноуухиеиукуоеавсеникмортхуао";
    /** Signs of a pattern stand in no name; what was typed with them is found nowhere. */
    private static final Pattern PATTERN = Pattern.compile("[%_\\\\]");

    private static final String NOWHERE = "!";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NO_WORD = Pattern.compile("[^0-9a-zа-я]+");

    /** What a place is called besides its name. */
    private static final Set<String> KINDS_OF_PLACE = Stream.of(
                    "с село селосы а аул ауыл ауылы г город қ қала қаласы п пос поселок к кент кенті",
                    "ст станция станциясы р район ауданы обл область облысы о ә округ округі")
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .map(SearchWords::folded)
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> words;

    /** For each word what may stand in its place; itself where nothing was looked up. */
    private final List<List<String>> standIns;

    private SearchWords(List<String> words) {
        this(words, words.stream().map(List::of).toList());
    }

    private SearchWords(List<String> words, List<List<String>> standIns) {
        this.words = words;
        this.standIns = standIns;
    }

    /**
     * The words of what was typed; none where nothing was. What has neither letter nor digit is found nowhere. A word in Latin
     * letters is looked for as it stands and as it sounds.
     */
    public static SearchWords of(@Nullable String typed) {
        return spelled(typed, wordsOf(typed));
    }

    /** The same without {@code с.}, {@code село}, {@code ауылы} and the like, unless nothing else was typed. */
    public static SearchWords ofPlace(@Nullable String typed) {
        List<String> all = wordsOf(typed);
        List<String> names =
                all.stream().filter(word -> !KINDS_OF_PLACE.contains(word)).toList();
        return spelled(typed, names.isEmpty() ? all : names);
    }

    private static SearchWords spelled(@Nullable String typed, List<String> words) {
        Map<String, String> sounds = new LinkedHashMap<>();
        BETWEEN.splitAsStream(typed == null ? "" : cut(typed))
                .forEach(raw -> LatinSpelling.cyrillic(raw).ifPresent(sound -> sounds.put(folded(raw), folded(sound))));
        return new SearchWords(
                words,
                words.stream()
                        .map(word -> Stream.of(word, sounds.getOrDefault(word, word))
                                .distinct()
                                .toList())
                        .toList());
    }

    /** A number of an application or a code as one word, however its parts were divided. */
    public static SearchWords ofNumber(@Nullable String typed) {
        List<String> words = wordsOf(typed);
        return new SearchWords(
                words.isEmpty() || words.contains(NOWHERE) ? words : List.of(folded(cut(String.valueOf(typed)))));
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static List<String> wordsOf(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        String cut = cut(typed);
        if (PATTERN.matcher(cut).find() || folded(cut).isEmpty()) {
            return List.of(NOWHERE);
        }
        return Arrays.stream(folded(cut).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Small plain letters and digits; one space between what else stood there. */
    public static String folded(String typed) {
        var folded = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(each -> !TypedText.isInvisible(each))
                .map(SearchWords::plain)
                .forEach(folded::appendCodePoint);
        return NO_WORD.matcher(folded).replaceAll(" ").trim();
    }

    /**
     * A number that a paper or another system gave, so that two ways of writing one are equal: without what divides it,
     * in whatever alphabet and size of letters. {@code numberlike(…)} of the database folds as this does.
     */
    public static String foldedNumber(String typed) {
        return folded(typed).replace(" ", "");
    }

    private static int plain(int letter) {
        int known = FROM.indexOf(letter);
        return known < 0 ? letter : TO.charAt(known);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public int size() {
        return words.size();
    }

    /** The first word; empty where there is none. */
    public String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /**
     * A condition that a number begins or ends so; its parameters are {@link #numberParameters}.
     *
     * @param row name of a row with {@code number_forwards} and {@code number_backwards}
     */
    public static String numberCondition(String row) {
        return "(%1$s.number_forwards like :beginning or %1$s.number_backwards like :backwards)".formatted(row);
    }

    /** The parameters of {@link #numberCondition}. */
    public Map<String, String> numberParameters() {
        return Map.of(
                "beginning",
                joined() + "%",
                "backwards",
                new StringBuilder(joined()).reverse().append('%').toString());
    }

    /** The words with a space between them. */
    public String joined() {
        return String.join(" ", words);
    }

    /**
     * A condition that all words are found; its parameters are {@link #parameters}.
     *
     * @param where what one word must fulfil, with {@code %s} for the pattern after {@code like}
     * @param typo whether a letter of a longer word may be wrong, missing, one too many or in the other's place
     */
    public String condition(String where, boolean typo) {
        return IntStream.range(0, size())
                .mapToObj(word -> condition(word, where, typo))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** The part of {@link #condition(String, boolean)} for one word, by its number from 0. */
    public String condition(int word, String where, boolean typo) {
        return IntStream.range(0, patterns(word, typo).size())
                .mapToObj(n -> where.replace("%s", ":" + name(word, n)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The patterns of {@link #condition} by the name of their parameter. */
    public Map<String, String> parameters(boolean typo) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int word = 0; word < words.size(); word++) {
            List<String> patterns = patterns(word, typo);
            for (int n = 0; n < patterns.size(); n++) {
                parameters.put(name(word, n), "%" + patterns.get(n) + "%");
            }
        }
        return parameters;
    }

    private static String name(int word, int pattern) {
        return "word" + word + "x" + pattern;
    }

    private List<String> patterns(int word, boolean typo) {
        return typo && mayHaveTypo(word)
                ? standIns.get(word).stream()
                        .flatMap(each ->
                                each.length() < SHORTEST_WITH_TYPO ? Stream.of(each) : withOneTypo(each).stream())
                        .toList()
                : standIns.get(word);
    }

    /** Whether a letter of the word may be wrong: short ones could be anything, and another number is another one. */
    boolean mayHaveTypo(int word) {
        return words.get(word).length() >= SHORTEST_WITH_TYPO && !isNumber(word);
    }

    /** Whether the word, by its number from 0, is digits alone. */
    public boolean isNumber(int word) {
        return DIGITS.matcher(words.get(word)).matches();
    }

    /** The word alone, by its number from 0. */
    SearchWords only(int word) {
        return new SearchWords(List.of(words.get(word)), List.of(standIns.get(word)));
    }

    /** The same words, each with what may stand in its place; found nowhere where that is nothing. */
    SearchWords insteadOf(List<List<String>> found) {
        return new SearchWords(
                words,
                found.stream()
                        .map(each -> each.isEmpty() ? List.of(NOWHERE) : each)
                        .toList());
    }

    /** Whether the word, by its number from 0, can be found at all. */
    public boolean isFindable(int word) {
        return !standIns.get(word).contains(NOWHERE);
    }

    private static List<String> withOneTypo(String word) {
        var patterns = new ArrayList<>(List.of(word));
        for (int i = 0; i < word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i + 1);
            patterns.add(before + "_" + after);
            if (i > 0) {
                patterns.add(before + "_" + word.charAt(i) + after);
            }
            if (word.length() > SHORTEST_WITH_TYPO) {
                patterns.add(before + after);
            }
            if (!after.isEmpty()) {
                patterns.add(before + after.charAt(0) + word.charAt(i) + after.substring(1));
            }
        }
        return patterns.stream().distinct().toList();
    }
}
