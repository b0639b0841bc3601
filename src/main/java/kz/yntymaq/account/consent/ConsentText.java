package kz.yntymaq.account.consent;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The text of the consent to collecting and processing personal data (law № 94-V, articles 7 and 8).
 * The words are messages {@code account.consent.<version>}; a change of them is a new version here,
 * so that each stored consent tells which words were agreed to. Earlier words stay readable.
 */
@Component
public class ConsentText {

    /** The version in force: the day from which it is shown, and which text of that day it is. */
    public static final String VERSION = "2026-11-28.2";

    /** Earlier versions that people agreed to, the latest first. */
    public static final List<String> EARLIER = List.of(
            "2026-11-27.4",
            "2026-11-27.3",
            "2026-11-27.2",
            "2026-11-26.2",
            "2026-11-28",
            "2026-11-27",
            "2026-11-26",
            "2026-11-23",
            "2026-11");

    private static final String BLANK = "____________";

    private final Texts texts;
    private final OperatorSettings operator;

    public ConsentText(Texts texts, OperatorSettings operator) {
        this.texts = texts;
        this.operator = operator;
    }

    /** Which text it is, counted from the first: a version is named after a day of work on it, which tells a reader nothing. */
    public int number(String version) {
        return EARLIER.size() - EARLIER.indexOf(version);
    }

    /** Whether the operator is set, so that people can agree to the version in force. */
    public boolean canBeGiven() {
        return operator.isSet();
    }

    /** The words in force in the language of the page, as HTML. */
    public String words() {
        return words(VERSION);
    }

    /** The words in force in a language, as HTML. */
    public String words(Language in) {
        return texts.in(in, "account.consent." + VERSION, escaped(operator.name(in)), escaped(operator.bin()));
    }

    private String words(String version) {
        return texts.get("account.consent." + version, escaped(operator.name()), escaped(operator.bin()));
    }

    /** The words of an earlier version in the language of the page, as HTML; empty for one that never was. */
    public Optional<String> earlier(String version) {
        return EARLIER.contains(version) ? Optional.of(words(version)) : Optional.empty();
    }

    private static String escaped(@Nullable String setting) {
        return setting == null
                ? BLANK
                : setting.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
