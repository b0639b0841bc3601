package kz.yntymaq.review.oversight;

import java.util.Comparator;
import java.util.List;

/**
 * How long applications took from their submission to the decision.
 *
 * @param spans each length with how many took it, the shortest first
 */
record DecisionTimes(List<Span> spans) {

    private static final int ALL = 100;
    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    /** @param days working days after the day of submission, up to and with the day of the decision */
    record Span(int days, long cases) {}

    DecisionTimes {
        spans = spans.stream().sorted(Comparator.comparingInt(Span::days)).toList();
    }

    /** How many were decided. */
    public long cases() {
        return spans.stream().mapToLong(Span::cases).sum();
    }

    /** Half of them took so many working days or fewer. */
    public int median() {
        return percentile(HALF);
    }

    /** Nine of ten took so many working days or fewer. */
    public int nineOfTen() {
        return percentile(NINE_OF_TEN);
    }

    /** The shortest span that so many percent of the cases did not exceed; 0 without cases. */
    private int percentile(int percent) {
        long wanted = (cases() * percent + ALL - 1) / ALL;
        long passed = 0;
        for (Span span : spans) {
            passed += span.cases();
            if (passed >= wanted) {
                return span.days();
            }
        }
        return 0;
    }
}
