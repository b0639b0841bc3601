package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.FigureEntry.Unit;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.drafting.ContentCheck.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether an edition keeps what the portal itself needs of every application: where the project is, for the office that
 * considers it; how much is asked for, for the oblast's limit; what the other system answered, where it is handed in
 * there. Each such question is asked of everybody and must be answered, in the kind that the portal understands. And what
 * is given can be reckoned.
 */
final class NeededCheck {

    /** What the columns of bought things are called where a share of their cost is reckoned. */
    private static final List<String> SHARED_COST = List.of("POSITION", "UNITS", "COST");

    /** How many figures say what follows from a breach. */
    private static final int BARRING = 3;

    private final Content content;
    private final List<Problem> problems = new ArrayList<>();

    private NeededCheck(Content content) {
        this.content = content;
    }

    /** What is missing, or has a role that its kind cannot fill. */
    static List<Problem> of(Content content) {
        var check = new NeededCheck(content);
        check.roles();
        check.kinds();
        check.conclusion();
        check.formula();
        check.positions();
        check.duties();
        if (content.rules().isEmpty()) {
            check.wrong("rules", "no-rules");
        }
        return check.problems;
    }

    private void wrong(String at, String key, @Nullable Object... arguments) {
        problems.add(Problem.of(at, key, arguments));
    }

    private void roles() {
        needed(Role.PLACE);
        if (content.elsewhere()) {
            // asked for when it has been handed in, not before
            there(Role.NUMBER_ELSEWHERE);
            there(Role.DAY_ELSEWHERE);
        } else {
            needed(Role.AMOUNT);
            needed(Role.DIRECTION);
        }
        switch (content.kind()) {
            case MICROCREDIT, LEASING -> needed(Role.TERM);
            case SUBSIDY_PER_UNIT -> needed(Role.UNITS);
            case SUBSIDY_OF_COST ->
                needed(Role.PURCHASES)
                        .ifPresent(list -> SHARED_COST.stream()
                                .filter(code -> list.column(code).isEmpty())
                                .forEach(code -> wrong("sections", "no-column", list.code(), code)));
        }
    }

    private Optional<Question> there(Role role) {
        Optional<Question> question = content.question(role);
        if (question.isEmpty()) {
            wrong("sections", "no-role." + role);
        }
        return question;
    }

    private Optional<Question> needed(Role role) {
        Optional<Question> question = there(role);
        question.filter(asked -> !asked.required() || asked.when() != null)
                .ifPresent(asked -> wrong(at(asked), "role-optional"));
        return question;
    }

    private void kinds() {
        for (Question question : content.questions()) {
            Role role = question.role();
            if (role != null && !understood(role).contains(question.kind())) {
                wrong(at(question), "role-kind");
            }
        }
    }

    private String at(Question question) {
        return content.sections().stream()
                .filter(section -> section.questions().contains(question))
                .map(section -> QuestionCheck.at(section, question))
                .findFirst()
                .orElse("sections");
    }

    private static Set<Kind> understood(Role role) {
        return switch (role) {
            case PLACE -> Set.of(Kind.PLACE);
            case DIRECTION -> Set.of(Kind.CHOICE);
            case AMOUNT, OWN_MONEY -> Set.of(Kind.MONEY);
            case TERM, GRACE -> Set.of(Kind.MONTHS);
            case PURCHASES, OTHER_MONEY, COLLATERAL, SALES, INVOICES -> Set.of(Kind.ROWS);
            case JOBS_NOW, JOBS_PLANNED -> Set.of(Kind.COUNT);
            case UNITS -> Set.of(Kind.COUNT, Kind.NUMBER);
            case NUMBER_ELSEWHERE -> Set.of(Kind.WORDS);
            case DAY_ELSEWHERE, CONCLUSION_DAY -> Set.of(Kind.DAY);
            case CONCLUSION_POSITIVE, CONCLUSION_REVOKED, SUSPENDED -> Set.of(Kind.YES_NO);
        };
    }

    /** Who asks for a commission's conclusion says for how many years it is good. */
    private void conclusion() {
        if (content.question(Role.CONCLUSION_POSITIVE).isPresent()
                && content.figure("CONCLUSION_YEARS")
                        .filter(figure -> figure.unit() == Unit.YEARS)
                        .isEmpty()) {
            wrong("figures", "no-figure", "CONCLUSION_YEARS");
        }
    }

    private void formula() {
        AmountFormula amount = content.amount();
        String needed = amount == null
                ? null
                : switch (content.kind()) {
                    case MICROCREDIT, LEASING -> amount.limit();
                    case SUBSIDY_PER_UNIT -> amount.rate();
                    case SUBSIDY_OF_COST -> amount.share();
                };
        if (needed == null) {
            wrong("amount", "no-amount");
        }
        if (amount != null) {
            figure(amount.limit(), Unit.MCI, Unit.TENGE);
            figure(amount.rate(), Unit.TENGE);
            figure(amount.share(), Unit.PERCENT);
            figure(amount.raisedShare(), Unit.PERCENT);
            raised(amount);
        }
    }

    /** A share that a decision raises is above what is given without it. */
    private void raised(AmountFormula amount) {
        var share = value(amount.share());
        var raised = value(amount.raisedShare());
        if (raised != null && (share == null || raised.compareTo(share) <= 0)) {
            wrong("amount", "raised-share");
        }
    }

    private @Nullable BigDecimal value(@Nullable String figure) {
        return figure == null
                ? null
                : content.figure(figure).map(FigureEntry::value).orElse(null);
    }

    private void figure(@Nullable String code, Unit... units) {
        if (code == null) {
            return;
        }
        content.figure(code)
                .ifPresentOrElse(
                        figure -> {
                            if (!List.of(units).contains(figure.unit())) {
                                wrong("amount", "amount-unit", code);
                            }
                        },
                        () -> wrong("amount", "no-figure", code));
    }

    private void duties() {
        content.duties().forEach(duty -> {
            String sum = duty.fromSum();
            if (sum != null
                    && content.figure(sum)
                            .filter(figure -> figure.unit() == Unit.TENGE)
                            .isEmpty()) {
                wrong("duties~" + duty.code(), "no-figure", sum);
            }
            barred(duty);
        });
    }

    /** What follows from a breach is said whole or not at all, in years. */
    private void barred(DutyEntry duty) {
        List<String> figures = Stream.of(duty.breachedYears(), duty.barredFirst(), duty.barredAgain())
                .filter(Objects::nonNull)
                .toList();
        String at = "duties~" + duty.code();
        if (!figures.isEmpty() && figures.size() < BARRING) {
            wrong(at, "duty-barred");
        }
        figures.stream()
                .filter(code -> content.figure(code)
                        .filter(figure ->
                                figure.unit() == Unit.YEARS && figure.value().signum() > 0)
                        .isEmpty())
                .forEach(code -> wrong(at, "no-figure", code));
    }

    private void positions() {
        if (content.kind() == ProgrammeKind.SUBSIDY_OF_COST
                && content.positions().isEmpty()) {
            wrong("positions", "no-positions");
        }
        content.question(Role.PURCHASES)
                .flatMap(list -> list.column("POSITION"))
                .ifPresent(column -> column.options().stream()
                        .filter(option -> content.position(option.code()).isEmpty())
                        .forEach(option -> wrong("positions", "no-position", option.code())));
        content.positions().forEach(position -> {
            String at = "positions~" + position.code();
            if (position.cap().signum() <= 0) {
                wrong(at, "cap");
            } else if (position.cap().compareTo(Unit.TENGE.most()) > 0) {
                wrong(at, "most", Unit.TENGE.most());
            }
            Integer units = position.mostUnits();
            if (units != null && (units < 1 || units > Unit.COUNT.most().intValue())) {
                wrong(at, "most-units");
            }
        });
    }
}
