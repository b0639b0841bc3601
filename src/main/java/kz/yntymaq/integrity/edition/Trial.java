package kz.yntymaq.integrity.edition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.yntymaq.integrity.Assessed;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;

/**
 * What a draft of figures would change: the same facts, judged by the edition in use and by the draft.
 *
 * @param on day of the last run, whose facts they are
 * @param changed how many co-operatives would have another worst outcome in a group
 * @param changes some of them, as many as a page tells
 */
public record Trial(LocalDate on, int cooperatives, int changed, List<Change> changes) {

    static final int MOST = 200;

    public Trial {
        changes = List.copyOf(changes);
    }

    /** The worst outcome of a group of one co-operative, before and after. */
    public record Change(String cooperative, Group group, Outcome before, Outcome after) {}

    static Trial of(LocalDate on, Assessed before, Assessed after) {
        List<Change> all = new TreeSet<>(after.findings().keySet())
                .stream()
                        .flatMap(each -> Arrays.stream(Group.values())
                                .map(group -> new Change(
                                        each,
                                        group,
                                        worst(before.findings(), each, group),
                                        worst(after.findings(), each, group))))
                        .filter(each -> each.before() != each.after())
                        .toList();
        return new Trial(
                on,
                after.findings().size(),
                (int) all.stream().map(Change::cooperative).distinct().count(),
                all.stream().limit(MOST).toList());
    }

    /** The worst of a group, as everywhere: groups are never added up. */
    public static Outcome worst(Map<String, List<Finding>> findings, String cooperative, Group group) {
        return findings.getOrDefault(cooperative, List.of()).stream()
                .filter(each -> each.group() == group)
                .map(Finding::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.UNKNOWN);
    }
}
