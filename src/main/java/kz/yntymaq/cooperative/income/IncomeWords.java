package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** What a meeting is asked, with all figures: agenda and minutes name them. */
@Component
class IncomeWords {

    private final Texts texts;
    private final Format format;

    IncomeWords(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    String money(BigDecimal tenge) {
        return format.money(tenge);
    }

    private static String inSentence(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    String of(IncomeDraft draft, Language in) {
        List<String> all = new ArrayList<>();
        all.add(texts.in(in, "income.question", String.valueOf(draft.year()), money(draft.net())));
        String keptFor = draft.keptFor();
        if (keptFor != null) {
            all.add(texts.in(in, "income.question.kept", money(draft.kept()), keptFor));
        }
        IncomeBasis basis = draft.basis();
        if (basis != null) {
            all.add(texts.in(
                    in, "income.question.members", money(draft.distributed()), inSentence(texts.in(in, basis.key()))));
        }
        if (draft.dividends().signum() > 0) {
            all.add(texts.in(in, "income.question.dividends", money(draft.dividends())));
        }
        return String.join("; ", all);
    }
}
