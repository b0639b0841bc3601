package kz.yntymaq.integrity.sign.breach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** Whoever is a member of several co-operatives is so of co-operatives of different kinds (article 25, point 1). */
final class DoubleMembership implements Indicator {

    private static final Sign SIGN =
            Sign.breach("double-membership", "C 25(1)", Figure.Unit.COUNT, Bar.law(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().isEmpty()) {
            return Reading.missing("members", Reading.count("members", BigDecimal.ZERO));
        }
        var rows = new ArrayList<Trace>();
        int people = 0;
        for (String person : new TreeSet<>(facts.members())) {
            Optional<String> other = facts.all().ties().memberOf(person).stream()
                    .filter(id -> !id.equals(facts.id()) && isOfSameKind(facts, id))
                    .findFirst();
            if (other.isPresent()) {
                people++;
                rows.add(Tracing.row("member-elsewhere", person, other.get(), null));
            }
        }
        return Reading.of(people).count("members", facts.members().size()).traced(() -> Tracing.few(rows.stream()));
    }

    /** How the portal writes that no kind is known. */
    private static final String UNKNOWN = "other";

    private static boolean isOfSameKind(CooperativeFacts facts, String id) {
        CooperativeFacts other = facts.all().cooperative(id);
        if (other == null) {
            return false;
        }
        Set<String> common = kinds(other);
        common.retainAll(kinds(facts));
        return !common.isEmpty();
    }

    /** Several are written with a plus between them. */
    private static Set<String> kinds(CooperativeFacts one) {
        return Arrays.stream(one.row().kind().toLowerCase(Locale.ROOT).split("\\+"))
                .map(String::trim)
                .filter(kind -> !kind.isEmpty() && !kind.equals(UNKNOWN))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
