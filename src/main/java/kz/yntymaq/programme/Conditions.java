package kz.yntymaq.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.RuleEdition;
import kz.yntymaq.programme.edition.RuleFigure;
import kz.yntymaq.programme.route.Stage;
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
            RuleFigure figure, String value, @Nullable String note) {

        /** Message key of the figure's name. */
        public String key() {
            return figure.figure().key();
        }
    }

    /** The four figures that people ask for first. */
    List<Condition> main(RuleEdition edition, @Nullable BigDecimal mrp) {
        return Stream.of(
                        Figure.MAX_AMOUNT_COOPERATIVE_MRP,
                        Figure.NOMINAL_RATE_PERCENT,
                        Figure.MAX_TERM_AGRICULTURE_MONTHS,
                        Figure.MAX_GRACE_MONTHS)
                .map(figure -> write(edition.figure(figure), mrp))
                .toList();
    }

    /** The other figures. */
    List<Condition> further(RuleEdition edition, @Nullable BigDecimal mrp) {
        return Stream.of(Figure.MAX_TERM_OTHER_MONTHS, Figure.LIVESTOCK_QUOTA_PERCENT, Figure.PROCESSING_QUOTA_PERCENT)
                .map(figure -> write(edition.figure(figure), mrp))
                .toList();
    }

    /** The deadlines, in the order of the route. */
    List<Condition> deadlines(RuleEdition edition) {
        return Stream.concat(Arrays.stream(Stage.values()).map(Stage::deadline), Stream.of(Figure.PAYOUT_DAYS))
                .map(figure -> write(edition.figure(figure), null))
                .toList();
    }

    /** The route of an application, from the application to the money. */
    Steps route(RuleEdition edition) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("programme.step.apply", Mark.WAITING, texts.get("programme.step.apply.note")));
        for (Stage stage : Stage.values()) {
            steps.add(step(edition, "programme.step." + stage, stage.deadline()));
        }
        steps.add(new Step("programme.step.pledge", Mark.WAITING, texts.get("programme.step.pledge.note")));
        steps.add(step(edition, "programme.step.payout", Figure.PAYOUT_DAYS));
        return new Steps(steps);
    }

    private Step step(RuleEdition edition, String key, Figure days) {
        return new Step(
                key,
                Mark.WAITING,
                texts.get("programme.step.days", edition.figure(days).whole()));
    }

    private Condition write(RuleFigure figure, @Nullable BigDecimal mrp) {
        return switch (figure.figure()) {
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

    private Condition inTenge(RuleFigure figure, @Nullable BigDecimal mrp) {
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
