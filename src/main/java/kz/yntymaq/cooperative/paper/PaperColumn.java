package kz.yntymaq.cooperative.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.entity.LegalEntity;
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

    /** The founder as this language calls it. */
    String founder(FoundingPapers.Founder founder) {
        return founder.founder().in(language);
    }

    /** What the list says of a legal entity and of who acts for it; nothing for a person. */
    List<String> represented(FoundingPapers.Founder founder) {
        LegalEntity entity = founder.represented();
        return entity == null
                ? List.of()
                : List.of(
                        text("founders.bin", entity.bin()),
                        text("founders.entity-seat", entity.seat().in(language)),
                        text("founders.representative", founder.name(), entity.authority()));
    }

    /** The share, and of one that is brought in money and in a thing, how much is which. */
    List<String> share(FoundingPapers.Founder founder) {
        String all = text("founders.share", money(founder.share()));
        FounderPart.Given said = founder.said();
        BigDecimal cash = said == null ? null : said.money();
        Bilingual thing = said == null ? null : said.thing();
        return said == null || cash == null || thing == null
                ? List.of(all)
                : List.of(
                        all,
                        text("founders.both", money(cash), thing.in(language), money(said.worth(founder.share()))));
    }

    public String village(FoundingPapers.Founder founder) {
        return founder.village() == null ? "" : founder.village().name(language);
    }
}
