package kz.yntymaq.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an edition says in the language of the page. */
@Component
class EditionWords {

    private final Texts texts;
    private final Format format;

    EditionWords(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** A line with its source. */
    record Line(String name, @Nullable String value, LegalReference source) {}

    /** The rules in order, each with what it means when it is not met. */
    List<Line> rules(Edition edition) {
        return edition.content().rules().stream()
                .map(rule -> new Line(name(rule), texts.get(rule.effect().key()), rule.source()))
                .toList();
    }

    private String name(RuleEntry rule) {
        return rule.name() == null
                ? texts.get("eligibility." + rule.check())
                : rule.name().here();
    }

    /** When applications are taken: the days of this year, and how long after an event. */
    List<Line> window(@Nullable IntakeWindow window, LocalDate today) {
        if (window == null) {
            return List.of();
        }
        Line days = window.from() == null || window.to() == null
                ? null
                : new Line(
                        texts.get("programme.window"),
                        texts.get(
                                "programme.window.days",
                                format.date(window.from().atYear(today.getYear())),
                                format.date(window.to().atYear(today.getYear()))),
                        window.source());
        Line event = window.months() == null
                ? null
                : new Line(
                        texts.get("programme.window.event"),
                        texts.get("programme.window.months", window.months()),
                        window.source());
        return Stream.of(days, event).flatMap(Stream::ofNullable).toList();
    }
}
