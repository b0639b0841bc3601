package kz.yntymaq.cooperative.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;

/** A paper's facts and texts in one of its two languages. */
record PaperColumn(Language language, FoundingPapers.Paper paper, Texts texts, Format format) {

    /** A text of the papers by the end of its key. */
    public String text(String key, Object... arguments) {
        return texts.in(language, "cooperative.paper." + key, arguments);
    }

    public String name() {
        return new Bilingual(paper.nameKk(), paper.nameRu()).in(language);
    }

    public String seat() {
        return paper.seat(language);
    }

    public String kinds() {
        return paper.kinds().stream()
                .sorted()
                .map(kind -> texts.in(language, kind.key()))
                .collect(Collectors.joining(", "));
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.in(language, "format.date"), language.locale())
                .format(date);
    }

    public String money(BigDecimal tenge) {
        return format.money(tenge);
    }

    public String village(FoundingPapers.Founder founder) {
        return founder.village() == null ? "" : founder.village().name(language);
    }
}
