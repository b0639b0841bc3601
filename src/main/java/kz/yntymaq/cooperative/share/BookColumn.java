package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;

/** The membership book in one of its two languages. */
record BookColumn(Language language, ShareViews.Book book, Texts texts, Format format) {

    /** A text of the book by the end of its key. */
    public String text(String key, Object... arguments) {
        return texts.in(language, "share.paper." + key, arguments);
    }

    public String name() {
        return new Bilingual(book.nameKk(), book.nameRu()).in(language);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.in(language, "format.date"), language.locale())
                .format(date);
    }

    public String money(BigDecimal tenge) {
        return format.money(tenge);
    }

    /** In which form something was brought in; of a thing who valued it, too. */
    public String form(ShareEntry entry) {
        Contribution.Property property = entry.property();
        if (property == null) {
            return text("money");
        }
        BigDecimal worth = property.worth();
        return worth == null
                ? form(property)
                : text("property.part", money(entry.amount().subtract(worth)), money(worth), form(property));
    }

    private String form(Contribution.Property property) {
        LocalDate valued = property.valuationOn();
        return property.valuationNumber() == null || valued == null
                ? text("property.valued", property.thing(), property.valuedBy())
                : text(
                        "property.report",
                        property.thing(),
                        property.valuedBy(),
                        property.valuationNumber(),
                        date(valued));
    }
}
