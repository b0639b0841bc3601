package kz.yntymaq.cooperative.ending;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;

/** The written notice of an exclusion: what was decided, on what grounds, what follows, and where it can be appealed. */
@Component
class NoticePaper {

    private final Texts texts;

    NoticePaper(Texts texts) {
        this.texts = texts;
    }

    BilingualPaper of(ExclusionViews.Page excluded) {
        var rows = new BilingualPaper.Rows();
        rows.text(new Bilingual(
                text(Language.KK, "from", excluded.nameKk(), requireNonNullElse(excluded.bin(), "–")),
                text(Language.RU, "from", excluded.nameRu(), requireNonNullElse(excluded.bin(), "–"))));
        rows.text(both("to", excluded.name()));
        LocalDate on = requireNonNull(excluded.decidedOn());
        rows.text(new Bilingual(
                text(Language.KK, "decided", day(Language.KK, on)),
                text(Language.RU, "decided", day(Language.RU, on))));
        rows.heading(both("grounds"));
        rows.text(both("item", excluded.charterItem()));
        rows.text(new Bilingual(excluded.grounds(), excluded.grounds()));
        rows.heading(both("follows"));
        rows.text(both("payout"));
        rows.text(both("fee"));
        rows.text(both("appeal"));
        rows.text(both("sign"));
        rows.text(both("received"));
        return new BilingualPaper(both("title"), null, rows.made());
    }

    private Bilingual both(String key, Object... arguments) {
        return new Bilingual(text(Language.KK, key, arguments), text(Language.RU, key, arguments));
    }

    private String text(Language in, String key, Object... arguments) {
        return texts.in(in, "ending.notice." + key, arguments);
    }

    private String day(Language in, LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.in(in, "format.date"), in.locale())
                .format(day);
    }
}
