package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.finding.Source;
import kz.yntymaq.integrity.threshold.Fence;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import kz.yntymaq.integrity.threshold.Thresholds;
import org.jspecify.annotations.Nullable;

/** Asks one indicator about all co-operatives and compares what it read. */
public final class Judge {

    private final Indicator indicator;
    private final Sign sign;
    private final Thresholds thresholds;
    private final Peers peers;

    public Judge(Indicator indicator, Thresholds thresholds) {
        this.indicator = indicator;
        this.sign = indicator.sign();
        this.thresholds = thresholds;
        this.peers =
                new Peers(sign.code(), sign.bar(), thresholds.of("peers.least").intValue());
    }

    /** Findings in the order of the co-operatives. */
    public List<Finding> of(Collection<CooperativeFacts> all) {
        var readings = new ArrayList<Reading>(all.size());
        for (CooperativeFacts one : all) {
            Reading reading = indicator.read(one);
            readings.add(reading);
            BigDecimal value = reading.value();
            if (value != null && sign.bar().peers()) {
                peers.add(one, value.doubleValue());
            }
        }
        var findings = new ArrayList<Finding>(all.size());
        int at = 0;
        for (CooperativeFacts one : all) {
            findings.add(judged(one, readings.get(at++)));
        }
        return findings;
    }

    /** Fences that were asked. */
    public List<Fence> fences() {
        return peers.used();
    }

    private Finding judged(CooperativeFacts one, Reading reading) {
        BigDecimal value = reading.value();
        if (value == null) {
            return new Finding(
                    sign.code(),
                    sign.group(),
                    Outcome.UNKNOWN,
                    null,
                    null,
                    null,
                    reading.need(),
                    reading.figures(),
                    List.of());
        }
        Bar bar = sign.bar();
        Limit last = last(one);
        Limit note = bar.noted() ? new Limit(thresholds.of(sign.code() + ".note"), Source.SETTING) : last;
        Outcome worst = Outcome.valueOf(bar.ends().name());
        Outcome said = Outcome.CLEAR;
        Limit compared = note;
        if (bar.isPast(value.doubleValue(), last.value.doubleValue())) {
            said = worst;
            compared = last;
        } else if (bar.isPast(value.doubleValue(), note.value.doubleValue())) {
            said = Outcome.NOTE;
        }
        if (said.compareTo(reading.most()) > 0) {
            said = reading.most();
            compared = said == worst ? last : note;
        }
        return new Finding(
                sign.code(),
                sign.group(),
                said,
                value,
                compared.value,
                compared.source,
                null,
                reading.figures(),
                said == Outcome.CLEAR ? List.of() : reading.traces().get());
    }

    /** That an article is looked at does not make each figure beside it the article's. */
    private Limit ofLaw(String code) {
        return new Limit(thresholds.of(code), ShippedThresholds.isOfLaw(code) ? Source.LAW : Source.SETTING);
    }

    /** What the worst that can be said is compared with. */
    private Limit last(CooperativeFacts one) {
        Bar bar = sign.bar();
        if (bar.ends() == Bar.Ends.BREACH) {
            return ofLaw(sign.code() + ".law");
        }
        if (bar.ends() == Bar.Ends.NOTE && sign.group() == Group.BREACH) {
            return ofLaw(sign.code() + ".law");
        }
        if (bar.ends() == Bar.Ends.NOTE) {
            return new Limit(thresholds.of(sign.code() + ".note"), Source.SETTING);
        }
        Limit set = new Limit(thresholds.of(sign.code() + ".signal"), Source.SETTING);
        @Nullable Fence fence = bar.peers() ? peers.of(one) : null;
        if (fence == null || bar.isPast(set.value.doubleValue(), fence.value().doubleValue())) {
            return set;
        }
        if (bar.extreme()) {
            BigDecimal extreme = thresholds.of(sign.code() + ".extreme");
            if (!bar.isPast(extreme.doubleValue(), fence.value().doubleValue())) {
                return new Limit(extreme, Source.SETTING);
            }
        }
        return new Limit(fence.value(), Source.PEERS);
    }

    private record Limit(BigDecimal value, Source source) {}
}
