package kz.yntymaq.programme.priority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which okrugs there are, and who may look at or act on the list of which. */
@Component
class Areas {

    /** The first year of the rules. */
    private static final int FIRST_YEAR = 2025;

    private final Territories territories;
    private final Officials officials;
    private final Clock clock;

    Areas(Territories territories, Officials officials, Clock clock) {
        this.territories = territories;
        this.officials = officials;
        this.clock = clock;
    }

    /** The years that have lists: those that have been, this one and the next. @throws NotFoundException for others */
    void requireYear(int year) {
        if (year < FIRST_YEAR || year > thisYear() + 1) {
            throw new NotFoundException();
        }
    }

    /** This year, the next one and the one before, for the tabs of a page. */
    List<String> years() {
        return IntStream.rangeClosed(Math.max(FIRST_YEAR, thisYear() - 1), thisYear() + 1)
                .mapToObj(String::valueOf)
                .toList();
    }

    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /** Whether lists of this year may still change. */
    boolean isRunning(int year) {
        return year >= thisYear();
    }

    /** An okrug that has villages, or a village or small town outside okrugs. */
    Optional<Area> find(String code) {
        return territories.find(code).flatMap(this::area);
    }

    /** Those of a district, in Kazakh order. */
    List<Area> of(String districtCode) {
        return territories.children(districtCode).stream()
                .flatMap(place -> area(place).stream())
                .toList();
    }

    private Optional<Area> area(Territory place) {
        String district = place.getDistrictCode();
        boolean alone = place.getLevel() == Level.SETTLEMENT && place.getOkrugCode() == null;
        if (district == null || place.getClosedOn() != null || !(alone || place.getLevel() == Level.OKRUG)) {
            return Optional.empty();
        }
        List<Territory> villages = (alone ? Stream.of(place) : territories.children(place.getCode()).stream())
                .filter(Territory::isEligible)
                .toList();
        return villages.isEmpty() ? Optional.empty() : Optional.of(new Area(place, district, villages));
    }

    /** One of the territory of the actor's office. @throws NotFoundException for any other */
    Area visibleTo(Actor actor, String code) {
        return find(code).filter(area -> sees(actor, code)).orElseThrow(NotFoundException::new);
    }

    /** Whether a place lies in the territory of the actor's office, which works on applications or looks at them. */
    boolean sees(Actor actor, String code) {
        return actor.worksInOffice() && actor.scope() != null && actor.scope().covers(code);
    }

    /**
     * Whether the actor fills in this list: an official of the okrug itself, else of the district as long as nobody sits
     * in an akimat of the okrug here.
     */
    boolean mayFill(Actor actor, Area area) {
        return isOfficeOf(actor, area.code())
                || (isOfficeOf(actor, area.districtCode())
                        && officials.ofAkimat(area.code()).isEmpty());
    }

    /** Whether the actor is an official of the akimat of exactly this place. */
    boolean isOfficeOf(Actor actor, @Nullable String code) {
        Scope scope = actor.scope();
        return actor.is(Role.OFFICIAL) && scope != null && code != null && code.equals(scope.code());
    }
}
