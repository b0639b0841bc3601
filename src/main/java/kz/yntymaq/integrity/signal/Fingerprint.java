package kz.yntymaq.integrity.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * By what a finding is known again: the rows behind it in any order, or its figures to one digit where there are none. Days and months
 * go by without anything having happened, sums of the last months move with each delivery and with each that falls out of them, and
 * thresholds are no facts: none of these counts.
 */
final class Fingerprint {

    private static final Set<Figure.Unit> OF_TIME = EnumSet.of(Figure.Unit.MONTHS, Figure.Unit.DAYS);
    /** Rows whose amounts are sums of the last months. */
    private static final Set<String> OF_LAST_MONTHS =
            Set.of("paid", "delivered", "bought", "bought-inside", "supplier");

    private static final MathContext ONE_DIGIT = new MathContext(1);

    private Fingerprint() {}

    static String of(Finding finding) {
        Stream<String> facts = finding.traces().isEmpty()
                ? finding.figures().stream()
                        .filter(each -> !OF_TIME.contains(each.unit()))
                        .map(each -> each.key() + "=" + plain(each.value().round(ONE_DIGIT)))
                : finding.traces().stream().map(Fingerprint::row);
        return Sha256.hex(finding.indicator() + "\n" + facts.sorted().collect(Collectors.joining("\n")));
    }

    private static String row(Trace trace) {
        boolean moves =
                OF_LAST_MONTHS.contains(trace.key()) || (trace.unit() != null && OF_TIME.contains(trace.unit()));
        return Stream.of(trace.key(), trace.person(), trace.other(), trace.on(), moves ? null : plain(trace.amount()))
                .map(each -> Objects.toString(each, ""))
                .collect(Collectors.joining("|"));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
