package kz.yntymaq.integrity.population;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A co-operative with what was found of it.
 *
 * @param label what it is known to be; null when nobody says
 * @param worst the worst outcome by group
 */
record Scored(Cooperative cooperative, @Nullable Label label, List<Finding> findings, Map<Group, Outcome> worst) {

    private static final int MOST = 100;

    static Scored of(Cooperative cooperative, List<Finding> findings) {
        var worst = new EnumMap<Group, Outcome>(Group.class);
        for (Group group : Group.values()) {
            worst.put(group, Outcome.UNKNOWN);
        }
        findings.forEach(one -> worst.merge(one.group(), one.outcome(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        String label = cooperative.label();
        return new Scored(cooperative, label == null ? null : Label.of(label).orElse(null), findings, worst);
    }

    Outcome worst(Group group) {
        return worst.getOrDefault(group, Outcome.UNKNOWN);
    }

    /** Red: a signal or more. */
    boolean isRed(Group group) {
        return worst(group).compareTo(Outcome.SIGNAL) >= 0;
    }

    /** The worst of B and C. */
    Outcome worstOfBoth() {
        Outcome control = worst(Group.CONTROL);
        Outcome intermediary = worst(Group.INTERMEDIARY);
        return control.compareTo(intermediary) >= 0 ? control : intermediary;
    }

    /** How many findings of B and C have an outcome. */
    long count(Outcome outcome) {
        return findings.stream()
                .filter(one -> one.group() != Group.BREACH && one.outcome() == outcome)
                .count();
    }

    /**
     * Only to measure the indicators with, shown to nobody: the worst of B and C first, then how many signals, then how
     * many notes. Not enough data and nothing to note are one.
     */
    int rank() {
        int level = Math.max(0, worstOfBoth().ordinal() - Outcome.CLEAR.ordinal());
        return (level * MOST + (int) count(Outcome.SIGNAL)) * MOST + (int) count(Outcome.NOTE);
    }

    /** The level alone. */
    int level() {
        return Math.max(0, worstOfBoth().ordinal() - Outcome.CLEAR.ordinal());
    }
}
