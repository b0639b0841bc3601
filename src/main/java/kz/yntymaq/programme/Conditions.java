package kz.yntymaq.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Steps;
import kz.yntymaq.ui.Steps.Mark;
import kz.yntymaq.ui.Steps.Step;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the figures of an edition in words that a villager reads, each with its source. */
@Component
class Conditions {

    private static final int MONTHS_A_YEAR = 12;

    private final Texts texts;
    private final Format format;

    Conditions(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /**
     * A figure in words.
     *
     * @param value the large line
     * @param note beneath it, null for none
     */
    record Condition(
            FigureEntry figure, String value, @Nullable String note) {

        /** The figure's name. */
        public String name() {
            return figure.name().here();
        }
    }

    /** The four figures that people ask for first. */
    List<Condition> main(Edition edition, @Nullable BigDecimal mrp) {
        return Stream.of(
                        Figure.MAX_AMOUNT_COOPERATIVE_MRP,
                        Figure.NOMINAL_RATE_PERCENT,
                        Figure.MAX_TERM_AGRICULTURE_MONTHS,
                        Figure.MAX_GRACE_MONTHS)
                .map(figure -> write(edition.figure(figure), mrp))
                .toList();
    }

    /** The other figures. */
    List<Condition> further(Edition edition, @Nullable BigDecimal mrp) {
        return Stream.of(Figure.MAX_TERM_OTHER_MONTHS, Figure.LIVESTOCK_QUOTA_PERCENT, Figure.PROCESSING_QUOTA_PERCENT)
                .map(figure -> write(edition.figure(figure), mrp))
                .toList();
    }

    /** The deadlines, in the order of the route. */
    List<Condition> deadlines(Edition edition) {
        return Stream.concat(
                        edition.content().route().stream().map(StageEntry::days).filter(Objects::nonNull),
                        Stream.of(Figure.PAYOUT_DAYS.name()))
                .map(figure -> write(edition.figure(figure), null))
                .toList();
    }

    /** The route of an application, from the application to the money. */
    Steps route(Edition edition) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(texts.get("programme.step.apply"), Mark.WAITING, texts.get("programme.step.apply.note")));
        for (StageEntry stage : edition.content().route()) {
            steps.add(new Step(
                    stage.name().here(),
                    Mark.WAITING,
                    stage.days() == null ? null : days(edition.figure(stage.days()))));
        }
        steps.add(new Step(texts.get("programme.step.pledge"), Mark.WAITING, texts.get("programme.step.pledge.note")));
        steps.add(new Step(texts.get("programme.step.payout"), Mark.WAITING, days(edition.figure(Figure.PAYOUT_DAYS))));
        return new Steps(steps);
    }

    private String days(FigureEntry figure) {
        return texts.get("programme.step.days", figure.whole());
    }

    private Condition write(FigureEntry figure, @Nullable BigDecimal mrp) {
        return switch (Figure.valueOf(figure.code())) {
            case MAX_AMOUNT_COOPERATIVE_MRP -> inTenge(figure, mrp);
            case MAX_TERM_AGRICULTURE_MONTHS, MAX_TERM_OTHER_MONTHS ->
                new Condition(figure, texts.get("programme.value.years", figure.whole() / MONTHS_A_YEAR), null);
            case MAX_GRACE_MONTHS ->
                new Condition(
                        figure,
                        texts.get("programme.value.months", figure.whole()),
                        texts.get("programme.value.grace"));
            case RESIDENCE_MONTHS ->
                new Condition(figure, texts.get("programme.value.at-least-months", figure.whole()), null);
            case NOMINAL_RATE_PERCENT ->
                new Condition(figure, texts.get("programme.value.rate", format.number(figure.value())), null);
            case LIVESTOCK_QUOTA_PERCENT ->
                new Condition(figure, texts.get("programme.value.at-most", format.number(figure.value())), null);
            case PROCESSING_QUOTA_PERCENT ->
                new Condition(figure, texts.get("programme.value.at-least", format.number(figure.value())), null);
            case PAYOUT_DAYS ->
                new Condition(
                        figure,
                        texts.get("programme.value.days", figure.whole()),
                        texts.get("programme.value.from-pledge"));
            default -> // the deadlines of the stages
                new Condition(
                        figure,
                        texts.get("programme.value.days", figure.whole()),
                        texts.get("programme.value.from-registration"));
        };
    }

    private Condition inTenge(FigureEntry figure, @Nullable BigDecimal mrp) {
        String inMrp = texts.get("programme.value.mrp", format.number(figure.value()));
        return mrp == null
                ? new Condition(figure, inMrp, texts.get("programme.value.mrp.unknown"))
                : new Condition(
                        figure,
                        texts.get(
                                "programme.value.up-to",
                                format.money(figure.value().multiply(mrp))),
                        inMrp);
    }
}
