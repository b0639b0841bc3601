package kz.yntymaq.application.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.Cover.Counted;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the security of an application covers, thing by thing. Named {@code @collateralCover} in templates. */
@Component
class CollateralCover {

    private final ApplicationEditions editions;
    private final ApplicationRules rules;
    private final Texts texts;
    private final Format format;

    CollateralCover(ApplicationEditions editions, ApplicationRules rules, Texts texts, Format format) {
        this.editions = editions;
        this.rules = rules;
        this.texts = texts;
        this.format = format;
    }

    /**
     * A thing.
     *
     * @param name its kind
     * @param words how much of it counts, or why it does not
     * @param covers tenge
     */
    public record Line(String name, String words, BigDecimal covers, boolean counts) {}

    /**
     * What all of them cover at most.
     *
     * @param sum tenge
     * @param missing tenge up to the amount; null where nothing is, and while no amount is given
     */
    public record Shown(
            List<Line> lines, BigDecimal sum, @Nullable BigDecimal missing) {}

    /** Empty where nothing is offered as security. */
    public Optional<Shown> of(Application application) {
        Content content = editions.of(application).content();
        GivenAnswers given = application.getAnswers().given();
        List<Cover.Pledge> pledges = content.question(Role.COLLATERAL)
                .map(question -> Cover.of(
                        content,
                        given.rows(question.code()),
                        rules.day(application),
                        number(content, given, Role.TERM)
                                .map(BigDecimal::intValue)
                                .orElse(null)))
                .orElse(List.of());
        if (pledges.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = Cover.sum(pledges);
        return Optional.of(new Shown(
                pledges.stream().map(pledge -> line(content, pledge)).toList(),
                sum,
                number(content, given, Role.AMOUNT)
                        .map(amount -> amount.subtract(sum))
                        .filter(missing -> missing.signum() > 0)
                        .orElse(null)));
    }

    private static Optional<BigDecimal> number(Content content, GivenAnswers given, Role role) {
        return content.question(role).map(question -> given.number(question.code()));
    }

    private Line line(Content content, Cover.Pledge pledge) {
        return new Line(kind(content, pledge), words(pledge), pledge.covers(), pledge.counted() == Counted.YES);
    }

    private String kind(Content content, Cover.Pledge pledge) {
        return content.question(Role.COLLATERAL)
                .flatMap(question -> question.column("KIND"))
                .flatMap(column -> Optional.ofNullable(pledge.row().get("KIND")).flatMap(column::option))
                .map(Question.Choice::label)
                .map(label -> label.here())
                .orElseGet(() -> texts.get("application.pledge.some"));
    }

    private String words(Cover.Pledge pledge) {
        String key = "application.pledge." + pledge.counted();
        return switch (pledge.counted()) {
            case YES ->
                texts.get(
                        key,
                        format.money(Objects.requireNonNull(pledge.value())),
                        format.number(Objects.requireNonNull(pledge.percent())));
            case CANNOT_BE_TOLD, NO_AGE_NAMED, YEAR_TO_COME -> texts.get(key);
            case TOO_OLD, LEASE_TOO_SHORT -> texts.get(key, Objects.requireNonNull(pledge.years()));
        };
    }
}
