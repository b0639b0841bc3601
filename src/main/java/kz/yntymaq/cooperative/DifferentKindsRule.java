package kz.yntymaq.cooperative;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * A person may belong to several co-operatives only of different kinds of activity (law on
 * agricultural co-operatives, article 25, point 1). That one kind in common is enough to refuse, and that foundings
 * and admissions count as belonging, is how the portal reads it.
 */
@Component
public class DifferentKindsRule {

    static final String REASON = "cooperative.rule.different-kinds";
    static final String OWN_REASON = "cooperative.rule.different-kinds.own";
    public static final LegalReference SOURCE = LegalReference.of("C 25(1)");

    private final CooperativeRepository cooperatives;
    private final Texts texts;
    private final Accounts people;

    DifferentKindsRule(CooperativeRepository cooperatives, Texts texts, Accounts people) {
        this.cooperatives = cooperatives;
        this.texts = texts;
        this.people = people;
    }

    /**
     * Refuses when one of these people belongs to another co-operative of one of these kinds. Two answers of
     * one person at the same moment wait for each other; all are held in one order, so that two questions
     * about the same people do not wait for each other's.
     *
     * @param cooperative the one that is founded or joined
     */
    public void require(Collection<UUID> accounts, UUID cooperative, Set<ActivityKind> kinds) {
        if (!accounts.isEmpty()) {
            people.hold(accounts);
        }
        accounts.forEach(account -> refuseOtherOf(account, cooperative, kinds));
    }

    /** The same for one person. */
    public void require(UUID account, UUID cooperative, Set<ActivityKind> kinds) {
        require(List.of(account), cooperative, kinds);
    }

    /** The same for who asks it of themselves: the refusal names their co-operatives, which nobody else is told. */
    public void requireOwn(UUID account, UUID cooperative, Set<ActivityKind> kinds) {
        people.hold(List.of(account));
        Set<ActivityKind> both = inBoth(kindsOf(account, cooperative), kinds);
        if (!both.isEmpty()) {
            throw new RuleViolationException(OWN_REASON, written(both), alike(account, cooperative, both));
        }
    }

    /** Names of the person's co-operatives that have one of these kinds, in the language of the page. */
    private String alike(UUID account, UUID except, Set<ActivityKind> both) {
        return cooperatives
                .findAlikeOf(account, except, both.stream().map(Enum::name).toList())
                .stream()
                .map(each -> texts.get("cooperative.name.quoted", each.name()))
                .collect(Collectors.joining(", "));
    }

    private Set<ActivityKind> kindsOf(UUID account, UUID except) {
        return cooperatives.findKindsOf(account, except).stream()
                .map(ActivityKind::valueOf)
                .collect(Collectors.toSet());
    }

    private void refuseOtherOf(UUID account, UUID cooperative, Set<ActivityKind> kinds) {
        refuse(inBoth(kindsOf(account, cooperative), kinds));
    }

    /** Refuses where there is any kind in common. */
    public void refuse(Set<ActivityKind> both) {
        if (!both.isEmpty()) {
            throw new RuleViolationException(REASON, written(both));
        }
    }

    private String written(Set<ActivityKind> both) {
        return both.stream()
                .sorted(Comparator.naturalOrder())
                .map(kind -> texts.get(kind.key()))
                .collect(Collectors.joining(", "));
    }

    public static Set<ActivityKind> inBoth(Set<ActivityKind> held, Set<ActivityKind> asked) {
        return asked.stream().filter(held::contains).collect(Collectors.toSet());
    }
}
