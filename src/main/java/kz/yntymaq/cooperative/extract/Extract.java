package kz.yntymaq.cooperative.extract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.RecordedValue;

/**
 * An extract as it was issued.
 *
 * @param number year and number in it, as people quote it
 * @param code by which anybody checks it; who has it has the paper
 * @param facts what it states, in their order
 */
record Extract(
        UUID id,
        String number,
        String code,
        ExtractKind kind,
        UUID cooperativeId,
        UUID accountId,
        Instant issuedAt,
        Map<ExtractFact, RecordedValue> facts) {

    Extract {
        facts = Map.copyOf(facts);
    }

    /** How an extract stands today. @param changed what is different now; all of it while nothing is known any more */
    record Standing(boolean holds, List<ExtractFact> changed) {}

    /** The name of the co-operative as it was. */
    public RecordedValue name() {
        return facts.getOrDefault(ExtractFact.NAME, RecordedValue.nothing());
    }

    /** What it states, each with its value, in the order in which the paper has it. */
    public Map<ExtractFact, RecordedValue> inOrder() {
        var ordered = new LinkedHashMap<ExtractFact, RecordedValue>();
        for (ExtractFact fact : ExtractFact.values()) {
            RecordedValue value = facts.get(fact);
            if (value != null) {
                ordered.put(fact, value);
            }
        }
        return ordered;
    }

    /**
     * Whether it still holds: as long as nothing that lasts has changed.
     *
     * @param now what would be stated today; empty once the co-operative is no longer active or the person no member
     */
    Standing against(Optional<Map<ExtractFact, RecordedValue>> now) {
        Map<ExtractFact, RecordedValue> today = now.orElse(Map.of());
        List<ExtractFact> changed = inOrder().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(today.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return new Standing(now.isPresent() && changed.stream().noneMatch(ExtractFact::isLasting), changed);
    }
}
