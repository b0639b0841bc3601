package kz.yntymaq.application.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/** An application as the rules look at it: its answers by the role of their questions. */
record ApplicationFacts(
        GivenAnswers given,
        Sheet sheet,
        Edition edition,
        LocalDate day,
        @Nullable BigDecimal mci,
        boolean registered,
        Place seat,
        @Nullable Place place,
        Priorities.@Nullable Fit priority,
        boolean approvedBefore,
        UnaryOperator<Set<String>> keptElsewhere)
        implements Facts {

    @Override
    public @Nullable String answer(String question) {
        return given.text(question);
    }

    @Override
    public List<Map<String, String>> rows(String question) {
        return given.rows(question);
    }

    @Override
    public Set<String> usedElsewhere(Collection<String> numbers) {
        return keptElsewhere.apply(Set.copyOf(numbers));
    }

    @Override
    public @Nullable Business business() {
        Question question = question(Role.DIRECTION);
        return question == null ? null : kind(question, given.text(question.code()), Business.values());
    }

    /** What a chosen option is to the rules; null where nothing is chosen or the rules do not know it. */
    private static <E extends Enum<E>> @Nullable E kind(Question question, @Nullable String chosen, E[] known) {
        String kind = chosen == null
                ? null
                : question.option(chosen).map(Question.Choice::kind).orElse(null);
        return Arrays.stream(known)
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Thing> purchases() {
        Question question = question(Role.PURCHASES);
        return question == null
                ? List.of()
                : given.rows(question.code()).stream()
                        .map(row -> thing(question, row))
                        .toList();
    }

    private static Thing thing(Question question, Map<String, String> row) {
        return new Thing(
                row.get("ITEM"),
                question.column("KIND")
                        .map(column -> kind(column, row.get("KIND"), Kind.values()))
                        .orElse(null),
                GivenAnswers.asNumber(row.get("PRICE")),
                isTicked(row, "FROM_RELATIVE"),
                isTicked(row, "USED"),
                isTicked(row, "FOR_RENT"));
    }

    private static boolean isTicked(Map<String, String> row, String column) {
        return AnswerKind.YES.equals(row.get(column));
    }

    @Override
    public @Nullable BigDecimal amount() {
        return number(Role.AMOUNT);
    }

    @Override
    public @Nullable Integer termMonths() {
        return whole(Role.TERM);
    }

    @Override
    public @Nullable Integer graceMonths() {
        return whole(Role.GRACE);
    }

    @Override
    public @Nullable Integer jobsNow() {
        return whole(Role.JOBS_NOW);
    }

    @Override
    public @Nullable Integer jobsPlanned() {
        return whole(Role.JOBS_PLANNED);
    }

    @Override
    public List<@Nullable BigDecimal> collateral() {
        var values = new ArrayList<@Nullable BigDecimal>();
        Question question = question(Role.COLLATERAL);
        if (question != null) {
            for (Map<String, String> row : given.rows(question.code())) {
                values.add(GivenAnswers.asNumber(row.get("VALUE")));
            }
        }
        return values;
    }

    private @Nullable Question question(Role role) {
        return sheet.field(role).map(Field::question).orElse(null);
    }

    private @Nullable Integer whole(Role role) {
        BigDecimal number = number(role);
        return number == null ? null : number.intValue();
    }

    private @Nullable BigDecimal number(Role role) {
        Optional<Field> field = sheet.field(role);
        return field.isEmpty() ? null : given.number(field.get().code());
    }
}
