package kz.yntymaq.cooperative.law;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.LegalReference;

/** How a text of each language points to a place in the law on agricultural co-operatives, as the glossary has it. */
final class Citation {

    /** Every language of the portal. */
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final Pattern KAZAKH =
            Pattern.compile("(\\d+)-ба[бп]\\S*(?: (\\d+)-тарма[қғ](?!ша)\\S*)?(?: (\\d+)\\) тармақша\\S*)?");
    private static final Pattern RUSSIAN =
            Pattern.compile("(?:подпункт\\S* (\\d+)\\) )?(?:пункт\\S* (\\d+) )?[Сс]тат(?:ь|е)\\S* (\\d+)");

    /** The other order of Russian, in which a page names the ground of a figure. */
    private static final String RUSSIAN_LAW_LIST = "[Сс]татья (\\d+), пункт (\\d+)(?! стат)";

    private static final Pattern ENGLISH =
            Pattern.compile("[Aa]rticles? (\\d+)(?:, point (\\d+))?(?:, sub-point (\\d+)\\))?");

    private static final List<String> OWN = List.of("порталдың өз", "самого портала", "portal’s own");

    private Citation() {}

    /** The places to which a text points, as {@link LegalReference} writes them; an article alone where the text names no more. */
    static Set<String> in(String text, String language) {
        var found = new TreeSet<String>();
        switch (language) {
            case "kk" -> read(KAZAKH.matcher(text), 1, 2, 3, found);
            case "ru" -> read(RUSSIAN.matcher(text.replaceAll(RUSSIAN_LAW_LIST, "пункт $2 статьи $1")), 3, 2, 1, found);
            default -> read(ENGLISH.matcher(text), 1, 2, 3, found);
        }
        return found;
    }

    private static void read(Matcher each, int article, int point, int part, Set<String> found) {
        while (each.find()) {
            found.add("C " + each.group(article) + inBrackets(each.group(point)) + inBrackets(each.group(part)));
        }
    }

    private static String inBrackets(String number) {
        return number == null ? "" : "(" + number + ")";
    }

    /** Whether a text says that the portal asks for it, and no act. */
    static boolean isOwn(String text, String language) {
        return text.toLowerCase(Locale.ROOT).contains(OWN.get(LANGUAGES.indexOf(language)));
    }
}
