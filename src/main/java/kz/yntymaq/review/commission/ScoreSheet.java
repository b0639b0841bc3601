package kz.yntymaq.review.commission;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.content.CriterionEntry;
import org.jspecify.annotations.Nullable;

/**
 * The marks that a member of a commission gives a project by the criteria of its edition, from 0 to 10. They help to compare projects;
 * what the commission says is settled by its votes alone. The portal's own order: acts name criteria, no marks and no weights.
 */
record ScoreSheet(List<CriterionEntry> criteria) {

    static final int MOST = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ScoreSheet {
        criteria = List.copyOf(criteria);
    }

    /**
     * The marks of a ballot by the codes of their criteria; none of who does not vote.
     *
     * @param given in the order of the criteria, null for none
     * @throws FieldViolationException by {@code marks[n].given} for a mark that is missing or out of 0 to 10
     */
    Map<String, Integer> of(Ballot ballot, List<@Nullable Integer> given) {
        if (!ballot.isVote()) {
            return Map.of();
        }
        return IntStream.range(0, criteria.size())
                .boxed()
                .collect(toMap(n -> criteria.get(n).code(), n -> mark(n, given)));
    }

    /** Looks at one mark. @param at place of its criterion @throws FieldViolationException where it is due, and missing or none */
    void requireMark(Ballot ballot, List<@Nullable Integer> given, int at) {
        if (ballot.isVote() && at < criteria.size()) {
            mark(at, given);
        }
    }

    private static boolean isMark(@Nullable Integer mark) {
        return mark != null && mark >= 0 && mark <= MOST;
    }

    private static Integer mark(int number, List<@Nullable Integer> given) {
        Integer mark = number < given.size() ? given.get(number) : null;
        if (mark == null || !isMark(mark)) {
            throw new FieldViolationException("marks[" + number + "].given", "error.choice");
        }
        return mark;
    }

    /** What a sheet comes to by the weights, of 100, to a tenth. @param marks of all criteria */
    BigDecimal total(Map<String, Integer> marks) {
        return total(each -> BigDecimal.valueOf(marks.getOrDefault(each.code(), 0)));
    }

    /** The same of several sheets: by the mean of each criterion. */
    BigDecimal totalOf(Collection<Map<String, Integer>> sheets) {
        return total(each -> mean(each, sheets));
    }

    private BigDecimal total(Function<CriterionEntry, BigDecimal> mark) {
        BigDecimal got = BigDecimal.ZERO;
        int weights = 0;
        for (CriterionEntry each : criteria) {
            got = got.add(mark.apply(each).multiply(BigDecimal.valueOf(each.weight())));
            weights += each.weight();
        }
        return got.multiply(HUNDRED).divide(BigDecimal.valueOf((long) weights * MOST), 1, RoundingMode.HALF_UP);
    }

    /** The mean of the marks that several sheets give for a criterion. @param sheets at least one */
    static BigDecimal mean(CriterionEntry criterion, Collection<Map<String, Integer>> sheets) {
        int sum = sheets.stream()
                .mapToInt(marks -> marks.getOrDefault(criterion.code(), 0))
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(sheets.size()), 4, RoundingMode.HALF_UP);
    }
}
