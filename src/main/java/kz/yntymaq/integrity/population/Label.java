package kz.yntymaq.integrity.population;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody knows a co-operative to be, only in populations made to measure with. Written {@code real} or
 * {@code false} with a kind behind a separator if wanted ({@code real:tiny}, {@code false-straw}); {@code 1},
 * {@code true} and {@code genuine} are real, {@code 0} and {@code fake} are false; a bare name of a kind is enough.
 *
 * @param kind the words behind, or the whole when there are none
 */
record Label(boolean real, String kind) {

    private static final Set<String> REAL = Set.of("real", "genuine", "true", "1", "honest", "ok", "good");
    private static final Set<String> FALSE = Set.of("false", "fake", "0", "pseudo", "sham", "bad");
    private static final List<String> FALSE_KINDS =
            List.of("straw", "owner", "front", "shell", "captur", "outsider", "sleep", "split", "intermediar", "paper");
    private static final List<String> REAL_KINDS = List.of(
            "tiny",
            "small",
            "new",
            "young",
            "famil",
            "relativ",
            "dairy",
            "process",
            "season",
            "dormant",
            "winter",
            "ordinary",
            "normal",
            "big",
            "plain");
    private static final Pattern APART = Pattern.compile("[\\s:;/|,_.-]+");

    static Optional<Label> of(String text) {
        String plain = APART.matcher(text.trim().toLowerCase(Locale.ROOT)).replaceAll("-");
        int cut = plain.indexOf('-');
        String first = cut < 0 ? plain : plain.substring(0, cut);
        String rest = cut < 0 ? "" : plain.substring(cut + 1);
        if (REAL.contains(first) || FALSE.contains(first)) {
            boolean real = REAL.contains(first);
            return Optional.of(new Label(real, rest.isEmpty() ? (real ? "real" : "false") : rest));
        }
        if (FALSE_KINDS.stream().anyMatch(plain::contains)) {
            return Optional.of(new Label(false, plain));
        }
        if (REAL_KINDS.stream().anyMatch(plain::contains)) {
            return Optional.of(new Label(true, plain));
        }
        return Optional.empty();
    }
}
