package kz.yntymaq.cooperative.founding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person says who begins a founding.
 *
 * @param seatCode КАТО code of a village
 * @param share own share contribution, tenge
 */
public record Founding(String nameKk, String nameRu, Set<ActivityKind> kinds, String seatCode, BigDecimal share) {

    /** What refuses a founding by its seat, name or kinds; its pages ask too, so that all that is wrong is told at once. */
    @Component
    static class Rules {

        private final CooperativeRepository cooperatives;
        private final Territories territories;
        private final DifferentKindsRule differentKinds;

        Rules(CooperativeRepository cooperatives, Territories territories, DifferentKindsRule differentKinds) {
            this.cooperatives = cooperatives;
            this.territories = territories;
            this.differentKinds = differentKinds;
        }

        /** @throws FieldViolationException by {@code seat} for what is no village */
        Territory seat(String code) {
            return territories
                    .find(code)
                    .filter(Territory::isOpenSettlement)
                    .orElseThrow(() -> new FieldViolationException("seat", "error.village"));
        }

        /** @throws FieldViolationException by {@code nameKk} for a name that looks like another's of the district */
        void requireFreeName(UUID id, String nameKk, String nameRu, Territory seat) {
            String place = seat.getDistrictCode() == null ? seat.getOblastCode() : seat.getDistrictCode();
            if (cooperatives.isNameTaken(place, id, nameKk, nameRu)) {
                throw new FieldViolationException("nameKk", "cooperative.refused.name-taken");
            }
        }

        /** The same of what is typed; nothing to say where no seat is. @param id null before the founding is begun */
        @Transactional(readOnly = true)
        public void requireTyped(
                @Nullable UUID id, @Nullable String nameKk, @Nullable String nameRu, @Nullable String seatCode) {
            if (nameKk != null && nameRu != null && seatCode != null && !seatCode.isBlank()) {
                requireFreeName(
                        id == null ? UUID.randomUUID() : id,
                        Names.ofCooperative(nameKk),
                        Names.ofCooperative(nameRu),
                        seat(seatCode));
            }
        }

        /**
         * Whether who begins it belongs to no other of one of these kinds; nothing to say where none is chosen.
         *
         * @throws RuleViolationException as {@link DifferentKindsRule#requireOwn}
         */
        @Transactional
        public void requireKinds(Actor actor, @Nullable Set<ActivityKind> kinds) {
            if (kinds != null && !kinds.isEmpty()) {
                differentKinds.requireOwn(actor.accountId(), UUID.randomUUID(), kinds);
            }
        }
    }

    /** Name, kinds and seat of a founding, as its founders accepted them. @param seat code of the place */
    record Described(Bilingual name, Set<ActivityKind> kinds, String seat) {

        static final String NAME = "cooperative.changed.name";

        /** They are others now. @param before the name of then @param changed message keys of what is other */
        record Anew(UUID cooperativeId, UUID by, Bilingual before, List<String> changed) {}

        static Described of(Cooperative founding) {
            return new Described(
                    new Bilingual(founding.getNameKk(), founding.getNameRu()),
                    Set.copyOf(founding.getKinds()),
                    founding.getSeatCode());
        }

        /** Message keys of what is other there. */
        List<String> otherIn(Described now) {
            var other = new ArrayList<String>();
            if (!name.equals(now.name)) {
                other.add(NAME);
            }
            if (!kinds.equals(now.kinds)) {
                other.add("cooperative.changed.kinds");
            }
            if (!seat.equals(now.seat)) {
                other.add("cooperative.changed.seat");
            }
            return other;
        }
    }
}
