package kz.yntymaq.integrity.population;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import kz.yntymaq.integrity.Assessed;
import kz.yntymaq.integrity.Indicators;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.threshold.Fence;

/** What the command prints: figures of the whole population, nothing of a single co-operative. */
final class ScoreReport {

    private final PrintStream out;

    ScoreReport(PrintStream out) {
        this.out = out;
    }

    void print(Population population, Assessed assessed, Measured measured) {
        line("%d co-operatives on %s.", population.cooperatives().size(), population.on());
        for (Group group : Group.values()) {
            line("%s: %s", group, Map.copyOf(worst(measured, group)));
        }
        line("Nothing can be said in B and C of %d.", measured.unknownInBoth());
        if (measured.isLabelled()) {
            measure(measured);
        }
        table(measured);
        line("Fences of comparable co-operatives:");
        for (Fence fence : assessed.fences()) {
            line("  %s %s of %d: %s", fence.indicator(), fence.peers(), fence.size(), fence.value());
        }
    }

    private static Map<Outcome, Long> worst(Measured measured, Group group) {
        return measured.all().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> one.worst(group), java.util.stream.Collectors.counting()));
    }

    private void measure(Measured measured) {
        line("");
        line("AUC of false against real by the worst of B and C: %.4f", measured.auc());
        line("  by the levels alone, ties not told: %.4f", measured.aucOfLevels());
        share("Real ones in red", measured.red(true));
        share("  by B", measured.red(true, Group.CONTROL));
        share("  by C", measured.red(true, Group.INTERMEDIARY));
        measured.byKind(true).forEach((kind, share) -> share("  " + kind, share));
        share("False ones in red", measured.red(false));
        share("  by B", measured.red(false, Group.CONTROL));
        share("  by C", measured.red(false, Group.INTERMEDIARY));
        measured.byKind(false).forEach((kind, share) -> share("  " + kind, share));
    }

    private void share(String what, Measured.Share share) {
        line("%s: %d of %d, %.2f %%", what, share.red(), share.of(), 100 * share.part());
    }

    /** By indicator, real and false beside each other: the real ones hold the unlabelled too. */
    private void table(Measured measured) {
        line("");
        line(
                "%-24s %21s %21s %21s %23s",
                "indicator", "breach real/false", "signal real/false", "note real/false", "unknown real/false");
        for (Sign sign : new Indicators().signs()) {
            var text = new StringBuilder(String.format(Locale.ROOT, "%-24s", sign.code()));
            for (Outcome outcome : new Outcome[] {Outcome.BREACH, Outcome.SIGNAL, Outcome.NOTE, Outcome.UNKNOWN}) {
                text.append(String.format(
                        Locale.ROOT,
                        " %12d/%8d",
                        measured.count(outcome, true).getOrDefault(sign.code(), 0L),
                        measured.count(outcome, false).getOrDefault(sign.code(), 0L)));
            }
            out.println(text);
        }
        line("");
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
