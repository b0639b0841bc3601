package kz.yntymaq.cooperative.people;

import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** The order of names by the Kazakh alphabet, as the database sorts them; the JDK knows none for Kazakh. */
public final class NameOrder {

    /** What no letter is stands before all of them, Cyrillic before Latin. */
    private static final String LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz";

    private static final String RULES = "< ' ' < '-'"
            + LETTERS.chars()
                    .mapToObj(Character::toString)
                    .map(letter -> " < " + letter + ", " + letter.toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining());

    /** Of names as a page writes them. */
    public static final Comparator<String> KAZAKH = kazakh();

    private NameOrder() {}

    private static Comparator<String> kazakh() {
        try {
            RuleBasedCollator order = new RuleBasedCollator(RULES);
            return order::compare;
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
