package kz.yntymaq.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a typed line names, with or without what the person is beside it: words of a name begin with a capital letter, those of
 * a position need not.
 *
 * @param words those of the name, folded as a search folds them; fewer than two where nobody is named
 */
public record NamedPerson(Set<String> words) {

    private static final int LEAST_WORDS = 2;

    /** What stands between a name and a position: a comma or the like, or a dash that no letter touches. */
    private static final Pattern PARTS =
            Pattern.compile("[,;:()]|(?<![\\p{L}.])[\\p{Pd}\\u2212]|[\\p{Pd}\\u2212](?!\\p{L})");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}.\\p{Cf}]+");

    public NamedPerson {
        words = Set.copyOf(words);
    }

    /** The person of a line: named in the first part with two words of a name in it, else by all of these in the line. */
    public static NamedPerson of(String line) {
        List<Set<String>> parts =
                Arrays.stream(PARTS.split(line)).map(NamedPerson::capitalized).toList();
        return parts.stream()
                .filter(words -> words.size() >= LEAST_WORDS)
                .findFirst()
                .map(NamedPerson::new)
                .orElseGet(() ->
                        new NamedPerson(parts.stream().flatMap(Set::stream).collect(Collectors.toSet())));
    }

    private static Set<String> capitalized(String part) {
        return Arrays.stream(BETWEEN.split(part))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .flatMap(word -> TypedText.nameWords(word).stream())
                .collect(Collectors.toSet());
    }

    /** Whether anybody is named: by a family name and a given name or its initial. */
    public boolean isNamed() {
        return words.size() >= LEAST_WORDS && words.stream().anyMatch(word -> word.length() > 1);
    }

    /** Whether no part of the name is an initial. */
    public boolean isInFull() {
        return isNamed() && words.stream().allMatch(word -> word.length() > 1);
    }

    /** Whether it may be the same person: each word of the shorter name stands in the other one or is an initial of a word there. */
    public boolean mayBe(NamedPerson other) {
        return words.size() <= other.words.size() ? fits(words, other.words) : fits(other.words, words);
    }

    private static boolean fits(Set<String> few, Set<String> many) {
        var left = new ArrayList<>(many);
        List<String> whole = few.stream().filter(left::remove).toList();
        return !whole.isEmpty()
                && few.stream()
                        .filter(word -> !whole.contains(word))
                        .allMatch(word -> left.removeIf(each -> isInitial(word, each) || isInitial(each, word)));
    }

    private static boolean isInitial(String initial, String name) {
        return initial.length() == 1 && name.startsWith(initial);
    }
}
