package kz.yntymaq.integrity.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.yntymaq.integrity.Assessed;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;

/** A scored population, and how well it was told when labels are given. */
final class Measured {

    /** Whoever nobody knows is counted among the real ones. */
    private static final Label UNLABELLED = new Label(true, "");

    private final List<Scored> all = new ArrayList<>();

    static Measured of(Population population, Assessed assessed) {
        var measured = new Measured();
        population
                .cooperatives()
                .forEach(one ->
                        measured.all.add(Scored.of(one, assessed.findings().getOrDefault(one.id(), List.of()))));
        return measured;
    }

    /** As if an indicator had not been there. */
    Measured without(String indicator) {
        var less = new Measured();
        all.forEach(one -> less.all.add(Scored.of(
                one.cooperative(),
                one.findings().stream()
                        .filter(finding -> !finding.indicator().equals(indicator))
                        .toList())));
        return less;
    }

    List<Scored> all() {
        return all;
    }

    /** How many of a group of co-operatives are red. */
    record Share(long red, long of) {

        double part() {
            return of == 0 ? 0 : (double) red / of;
        }
    }

    private static Label label(Scored one) {
        return Objects.requireNonNullElse(one.label(), UNLABELLED);
    }

    private List<Scored> labelled() {
        return all.stream().filter(one -> one.label() != null).toList();
    }

    boolean isLabelled() {
        return !labelled().isEmpty();
    }

    /** False against real by the worst of B and C, ties told by the number of signals and notes. */
    double auc() {
        var auc = new Auc();
        labelled().forEach(one -> auc.add(one.rank(), label(one).real()));
        return auc.value();
    }

    /** The same by the level alone. */
    double aucOfLevels() {
        var auc = new Auc();
        labelled().forEach(one -> auc.add(one.level(), label(one).real()));
        return auc.value();
    }

    /** Red in B or C, of the real or of the false ones. */
    Share red(boolean real) {
        List<Scored> them =
                labelled().stream().filter(one -> label(one).real() == real).toList();
        return new Share(them.stream().filter(Measured::isRed).count(), them.size());
    }

    static boolean isRed(Scored one) {
        return one.isRed(Group.CONTROL) || one.isRed(Group.INTERMEDIARY);
    }

    /** Red in a group, of the real or of the false ones. */
    Share red(boolean real, Group group) {
        List<Scored> them =
                labelled().stream().filter(one -> label(one).real() == real).toList();
        return new Share(them.stream().filter(one -> one.isRed(group)).count(), them.size());
    }

    /** Red in B or C by the kind of the label. */
    Map<String, Share> byKind(boolean real) {
        var kinds = new TreeMap<String, Share>();
        labelled().stream()
                .filter(one -> label(one).real() == real)
                .forEach(one -> kinds.merge(
                        label(one).kind(),
                        new Share(isRed(one) ? 1 : 0, 1),
                        (a, b) -> new Share(a.red() + b.red(), a.of() + b.of())));
        return kinds;
    }

    /** How many co-operatives each indicator said an outcome of. */
    Map<String, Long> count(Outcome outcome, boolean real) {
        var counts = new TreeMap<String, Long>();
        all.stream()
                .filter(one -> label(one).real() == real)
                .flatMap(one -> one.findings().stream())
                .filter(one -> one.outcome() == outcome)
                .map(Finding::indicator)
                .forEach(code -> counts.merge(code, 1L, Long::sum));
        return counts;
    }

    /** Of how many nothing at all can be said in B and C. */
    long unknownInBoth() {
        return all.stream().filter(one -> one.worstOfBoth() == Outcome.UNKNOWN).count();
    }
}
