package kz.yntymaq.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.FigureWords;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an edition says in the language of the page. */
@Component
class EditionWords {

    private final FigureWords figures;
    private final Texts texts;
    private final Format format;

    EditionWords(FigureWords figures, Texts texts, Format format) {
        this.figures = figures;
        this.texts = texts;
        this.format = format;
    }

    /** A line with its source. */
    record Line(String name, @Nullable String value, LegalReference source) {}

    /** A paper. @param when it is asked for, and how old it may be; empty for always and any age */
    record Paper(DocumentEntry document, String when) {}

    /**
     * What an edition says, as its page shows it.
     *
     * @param sums the figures that say how much is given
     * @param terms all others
     * @param securities what securities cover at most
     */
    record Said(
            Edition edition,
            List<FigureWords.Line> sums,
            List<FigureWords.Line> terms,
            List<FigureWords.Line> securities,
            List<Line> rules,
            List<Paper> papers) {

        public Content content() {
            return edition.content();
        }
    }

    /** All of an edition. @param day whose year's index counts */
    Said said(Edition edition, LocalDate day) {
        return new Said(
                edition,
                figures.sums(edition, day),
                figures.terms(edition, day),
                figures.securities(edition, day),
                rules(edition),
                papers(edition.content()));
    }

    /** The papers that go with an application. Named {@code @editionWords} in templates. */
    public List<Paper> papers(Content content) {
        return content.documents().stream()
                .map(document -> new Paper(document, conditions(content, document)))
                .toList();
    }

    /** When a paper is asked for and how old it may be, each a sentence after a blank; empty for always and any age. */
    String conditions(Content content, DocumentEntry document) {
        Question.Condition when = document.when();
        String asked = when == null
                ? ""
                : content.question(when.question())
                        .map(question -> " "
                                + texts.get(
                                        "programme.document.when",
                                        question.label().here(),
                                        when.answers().stream()
                                                .map(answer -> answer(question, answer))
                                                .collect(Collectors.joining(", "))))
                        .orElse("");
        return document.maxAgeDays() == null
                ? asked
                : asked + " " + texts.get("programme.document.age", document.maxAgeDays());
    }

    private String answer(Question question, String code) {
        String yesOrNo = code.equals("yes") ? "page.yes" : "page.no";
        return question.option(code).map(option -> option.label().here()).orElseGet(() -> texts.get(yesOrNo));
    }

    /** The rules in order, each with what it means when it is not met. */
    List<Line> rules(Edition edition) {
        return edition.content().rules().stream()
                .map(rule -> new Line(name(rule), texts.get(rule.effect().key()), rule.source()))
                .toList();
    }

    String name(RuleEntry rule) {
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
