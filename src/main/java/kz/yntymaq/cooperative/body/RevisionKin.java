package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates for the revision commission who are close relatives of those who lead the co-operative, as both have confirmed. The
 * law bars members of the board alone from it (law on agricultural co-operatives, article 36, point 2): this is a warning of the
 * portal's own and bars nobody. For the chair, who sees confirmed relatives anyway.
 */
@Component
class RevisionKin {

    private final BodyTerms terms;
    private final Accounts accounts;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    RevisionKin(BodyTerms terms, Accounts accounts, Texts texts, JdbcClient jdbc, Clock clock) {
        this.terms = terms;
        this.accounts = accounts;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Pair(UUID one, UUID other) {}

    /** Names of the relatives who lead, by the account of the candidate; none of other bodies than the revision commission. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(UUID cooperativeId, Body body) {
        if (body != Body.REVISION) {
            return Map.of();
        }
        Set<UUID> leads = terms.executive(cooperativeId, LocalDate.now(clock));
        List<Pair> pairs = jdbc.sql(
                        "select declarer_id, relative_id from kinship_v where cooperative_id = ? and state = 'CONFIRMED'")
                .param(cooperativeId)
                .query((row, n) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        var kin = new HashMap<UUID, Set<UUID>>();
        for (Pair pair : pairs) {
            add(kin, leads, pair.one(), pair.other());
            add(kin, leads, pair.other(), pair.one());
        }
        Map<UUID, PersonName> names = accounts.names(leads);
        return kin.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .flatMap(leader -> names.containsKey(leader)
                                        ? Stream.of(names.get(leader).full())
                                        : Stream.empty())
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static void add(Map<UUID, Set<UUID>> kin, Set<UUID> leads, UUID candidate, UUID relative) {
        if (leads.contains(relative) && !leads.contains(candidate)) {
            kin.computeIfAbsent(candidate, each -> new TreeSet<>()).add(relative);
        }
    }

    /** The same people, each with the warning where there is one. */
    @Transactional(readOnly = true)
    List<Option> warned(UUID cooperativeId, Body body, List<Option> people) {
        Map<UUID, String> kin = of(cooperativeId, body);
        return people.stream()
                .map(each -> {
                    String leaders = kin.get(UUID.fromString(each.value()));
                    return leaders == null
                            ? each
                            : new Option(each.value(), each.label(), texts.get("body.kin", leaders));
                })
                .toList();
    }
}
