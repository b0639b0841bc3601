package kz.yntymaq.eligibility.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.drafting.Trial.Example;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/**
 * An example as rules look at it. What no answer tells is as good as it can be: the borrower is registered, sits where
 * the project runs, in a rural settlement, and got nothing before.
 */
record ExampleFacts(
        Edition edition,
        Example example,
        LocalDate day,
        @Nullable BigDecimal mci) implements Facts {

    private static final Place RURAL = new Place("", "–", true);

    @Override
    public @Nullable String answer(String question) {
        return example.answers().get(question);
    }

    @Override
    public List<Map<String, String>> rows(String question) {
        return example.rows().getOrDefault(question, List.of());
    }

    private Optional<Question> question(Role role) {
        return edition.content().question(role);
    }

    private @Nullable String answer(Role role) {
        return question(role).map(question -> answer(question.code())).orElse(null);
    }

    private @Nullable BigDecimal number(Role role) {
        String given = answer(role);
        return given == null ? null : new BigDecimal(given);
    }

    private @Nullable Integer whole(Role role) {
        BigDecimal given = number(role);
        return given == null ? null : given.intValue();
    }

    private List<Map<String, String>> rows(Role role) {
        return question(role).map(question -> rows(question.code())).orElse(List.of());
    }

    /** What a chosen option is to the rules; null where nothing is chosen or they do not know it. */
    private static <E extends Enum<E>> @Nullable E kind(Question question, @Nullable String chosen, E[] known) {
        String kind = question.options().stream()
                .filter(option -> option.code().equals(chosen))
                .map(Question.Choice::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Arrays.stream(known)
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean registered() {
        return true;
    }

    @Override
    public Place seat() {
        return RURAL;
    }

    @Override
    public @Nullable Place place() {
        return RURAL;
    }

    @Override
    public boolean approvedBefore() {
        return false;
    }

    @Override
    public @Nullable Business business() {
        return question(Role.DIRECTION)
                .map(question -> kind(question, answer(question.code()), Business.values()))
                .orElse(null);
    }

    @Override
    public Priorities.@Nullable Fit priority() {
        return null;
    }

    @Override
    public List<Thing> purchases() {
        Optional<Question> question = question(Role.PURCHASES);
        return rows(Role.PURCHASES).stream()
                .map(row -> new Thing(
                        row.get("ITEM"),
                        question.stream()
                                .flatMap(found -> found.columns().stream())
                                .filter(column -> column.code().equals("KIND"))
                                .findFirst()
                                .map(column -> kind(column, row.get("KIND"), Kind.values()))
                                .orElse(null),
                        row.containsKey("PRICE") ? new BigDecimal(row.get("PRICE")) : null,
                        "yes".equals(row.get("FROM_RELATIVE")),
                        "yes".equals(row.get("USED")),
                        "yes".equals(row.get("FOR_RENT"))))
                .toList();
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
        rows(Role.COLLATERAL)
                .forEach(row -> values.add(row.containsKey("VALUE") ? new BigDecimal(row.get("VALUE")) : null));
        return values;
    }
}
