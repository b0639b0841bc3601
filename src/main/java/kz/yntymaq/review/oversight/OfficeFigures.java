package kz.yntymaq.review.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import kz.yntymaq.ui.Bar;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an office.
 *
 * @param officials load of each colleague; none where another territory is looked at
 * @param stages what waits now, by stage
 * @param done stages that were brought to their end in the period
 * @param refusals reasons of refusal in the period
 * @param corrections cases that were decided in the period, by how often they were returned
 * @param times from submission to decision, of those decided in the period
 */
record OfficeFigures(
        List<Load> officials,
        List<StageWait> stages,
        List<StageDone> done,
        List<Refusal> refusals,
        List<Corrected> corrections,
        DecisionTimes times) {

    /**
     * @param open cases in hand now
     * @param late of these, past their day
     * @param decided in the period
     * @param done stages that this official brought to their end in the period
     */
    record Load(String name, long open, long late, long decided, Done done) {}

    /**
     * Stages that were brought to their end.
     *
     * @param all how many
     * @param late of these, after their last day
     * @param unknown of these, of which the last day was not kept
     */
    record Done(long all, long late, long unknown) {

        static final Done NONE = new Done(0, 0, 0);
    }

    /** @param stage its code @param edition one that has the stage */
    record StageDone(String stage, String edition, Done done) {}

    /** @param stage its code @param edition one that has the stage @param late of those open, past their day */
    record StageWait(@Nullable String stage, String edition, long open, long late) {}

    /** @param rule the point of the act, as it is stored; null where none was named */
    record Refusal(@Nullable String rule, long cases) {}

    /** @param times how often a case was returned for correction */
    record Corrected(int times, long cases) {}

    /** How often a decided case was returned on average, tenths. */
    public BigDecimal correctionsEach() {
        long cases = sum(corrections, Corrected::cases);
        long returned = sum(corrections, each -> each.times() * each.cases());
        return cases == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(returned).divide(BigDecimal.valueOf(cases), 1, RoundingMode.HALF_UP);
    }

    public Bar bar(Load each) {
        return bar(each.open(), officials, Load::open);
    }

    public Bar bar(StageWait each) {
        return bar(each.open(), stages, StageWait::open);
    }

    public Bar bar(StageDone each) {
        return bar(each.done().all(), done, one -> one.done().all());
    }

    /** Whether of any stage the last day was not kept, so that it is explained. */
    public boolean isAnyUnknown() {
        return done.stream().anyMatch(each -> each.done().unknown() > 0);
    }

    public Bar bar(Refusal each) {
        return bar(each.cases(), refusals, Refusal::cases);
    }

    public Bar bar(Corrected each) {
        return bar(each.cases(), corrections, Corrected::cases);
    }

    public Bar bar(DecisionTimes.Span each) {
        return bar(each.cases(), times.spans(), DecisionTimes.Span::cases);
    }

    /** A bar as long as the part that a number is of the largest. */
    private static <T> Bar bar(long number, List<T> all, ToLongFunction<T> of) {
        return new Bar(
                BigDecimal.valueOf(number),
                BigDecimal.valueOf(all.stream().mapToLong(of).max().orElse(0)));
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> of) {
        return all.stream().mapToLong(of).sum();
    }
}
