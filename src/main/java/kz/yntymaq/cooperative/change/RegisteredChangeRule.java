package kz.yntymaq.cooperative.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be carried over from the charter into the register: what it says, and what the register may hold beside others. */
@Component
class RegisteredChangeRule {

    /** The field by which the district is refused. */
    private static final String DECISION = "decision";

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final MemberEntities entities;
    private final Territories territories;
    private final Clock clock;

    RegisteredChangeRule(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            MemberEntities entities,
            Territories territories,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.entities = entities;
        this.territories = territories;
        this.clock = clock;
    }

    /** @throws FieldViolationException for a day to come, or of before the charter was changed */
    void requireDay(LocalDate on, LocalDate adopted) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new FieldViolationException("registeredOn", "cooperative.refused.future");
        }
        if (on.isBefore(adopted)) {
            throw new FieldViolationException("registeredOn", "cooperative.facts.refused.before", adopted);
        }
    }

    /** @throws FieldViolationException for a fact whose item no meeting has changed, or a name that the charter does not say */
    static void requireSaid(RegisteredFacts before, RegisteredChanges.Waiting waiting, RegisteredFacts facts) {
        Bilingual named = waiting.texts().get(CharterItem.NAME_AND_FORM);
        requireItem(named != null || facts.name().equals(before.name()), "nameKk", CharterItem.NAME_AND_FORM);
        requireName("nameKk", named == null ? null : named.kk(), facts.name().kk());
        requireName("nameRu", named == null ? null : named.ru(), facts.name().ru());
        requireItem(
                waiting.texts().containsKey(CharterItem.SEAT) || facts.seat().equals(before.seat()),
                "seat",
                CharterItem.SEAT);
        requireItem(
                waiting.texts().containsKey(CharterItem.AIMS_AND_KINDS)
                        || facts.kinds().equals(before.kinds()),
                "kinds",
                CharterItem.AIMS_AND_KINDS);
    }

    private static void requireItem(boolean may, String field, CharterItem item) {
        if (!may) {
            throw new FieldViolationException(field, "cooperative.facts.refused.item", item.number());
        }
    }

    private static void requireName(String field, @Nullable String item, String name) {
        if (item != null && !item.contains(name)) {
            throw new FieldViolationException(field, "cooperative.facts.refused.name");
        }
    }

    /**
     * What others may have taken since: asked when the chair enters it, and again when the district confirms.
     *
     * @param deciding whether the district decides on it, by the field of its form
     * @throws FieldViolationException for a name that looks like another one of the district, or a place that is no village
     * @throws RuleViolationException when a member belongs to another co-operative of a kind that is new here
     */
    void requireFree(Cooperative cooperative, RegisteredFacts facts, boolean deciding) {
        Territory seat = seat(facts, deciding);
        String place = seat.getDistrictCode() == null ? seat.getOblastCode() : seat.getDistrictCode();
        if (cooperatives.isNameTaken(
                place, cooperative.getId(), facts.name().kk(), facts.name().ru())) {
            throw new FieldViolationException(deciding ? DECISION : "nameKk", "cooperative.refused.name-taken");
        }
        var added = new HashSet<>(facts.kinds());
        added.removeAll(cooperative.getKinds());
        if (!added.isEmpty()) {
            UUID id = cooperative.getId();
            entities.require(
                    memberships.findAllOf(id).stream()
                            .filter(each -> each.getState().isOfTheCooperative())
                            .toList(),
                    cooperative,
                    added);
        }
    }

    /** The village of the seat. @throws FieldViolationException for a place that is none */
    Territory seat(RegisteredFacts facts, boolean deciding) {
        return territories
                .find(facts.seat())
                .filter(Territory::isOpenSettlement)
                .orElseThrow(() -> new FieldViolationException(deciding ? DECISION : "seat", "error.village"));
    }
}
