package kz.yntymaq.application.form;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.FigureEntry.Unit;
import kz.yntymaq.ui.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what an edition says beside its questions, with its figures in it: {@code {MAX_GRACE_MONTHS}} is a figure by its
 * code, {@code {…_TENGE}} the same in tenge, {@code {MCI}} the monthly calculation index.
 */
@Component
class Hints {

    private static final String IN_TENGE = "_TENGE";

    private final ApplicationEditions editions;
    private final Format format;

    Hints(ApplicationEditions editions, Format format) {
        this.editions = editions;
        this.format = format;
    }

    /** The words of one page. */
    Words of(Application application) {
        return new Words(figures(application));
    }

    /** What stands in them. */
    record Words(Map<String, Object> figures) {

        /** In the language of the page; null for no words, and where a figure in them is not known. */
        public @Nullable String of(@Nullable Wording wording) {
            if (wording == null) {
                return null;
            }
            String words = wording.here();
            return words.contains("{") ? with(words, figures) : words;
        }

        /** What a row of a list is called. */
        public String row(Wording wording, int number) {
            return Objects.requireNonNullElse(with(wording.here(), Map.of("n", number)), String.valueOf(number));
        }

        private static @Nullable String with(String words, Map<String, Object> figures) {
            try {
                var pattern = new MessageFormat(words, Language.current().locale());
                return figures.keySet().containsAll(pattern.getArgumentNames()) ? pattern.format(figures) : null;
            } catch (IllegalArgumentException unreadable) {
                return words; // whoever wrote the edition sees it as it was written
            }
        }
    }

    private Map<String, Object> figures(Application application) {
        BigDecimal mci = editions.mci(application);
        var figures = new HashMap<String, Object>();
        if (mci != null) {
            figures.put(Unit.MCI.name(), format.money(mci));
        }
        for (FigureEntry figure : editions.of(application).content().figures()) {
            BigDecimal tenge = figure.unit() == Unit.TENGE
                    ? figure.value()
                    : figure.unit() == Unit.MCI && mci != null ? figure.value().multiply(mci) : null;
            figures.put(figure.code(), figure.value());
            if (tenge != null) {
                figures.put(figure.code() + IN_TENGE, format.money(tenge));
            }
        }
        return figures;
    }
}
