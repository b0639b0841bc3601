package kz.yntymaq.programme.priority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the lists of a territory stand: of the country by oblast, of an oblast by district, of a district by okrug. */
@Component
@Transactional(readOnly = true)
class Overview {

    private final Territories territories;
    private final Areas areas;
    private final JdbcClient jdbc;

    Overview(Territories territories, Areas areas, JdbcClient jdbc) {
        this.territories = territories;
        this.areas = areas;
        this.jdbc = jdbc;
    }

    /**
     * A row.
     *
     * @param state of the list of an okrug; null in a row that stands for many
     * @param counts lists by state, of a row that stands for many
     * @param filled villages that are filled in, of an okrug
     */
    record Row(
            String code,
            String name,
            @Nullable ListState state,
            Map<ListState, Integer> counts,
            int filled,
            int villages) {

        public int of(ListState asked) {
            return counts.getOrDefault(asked, 0);
        }
    }

    /**
     * A page.
     *
     * @param place what it is about; null for the country
     * @param above the place to go back to within the office's territory; null for none
     */
    record Page(@Nullable Territory place, @Nullable Territory above, List<Row> rows) {

        /** Whether its rows are okrugs. */
        public boolean isOfDistrict() {
            return place != null && place.getLevel() == Level.DISTRICT;
        }
    }

    private record Standing(ListState state, int filled) {}

    /**
     * What an office sees of a year.
     *
     * @param in code of an oblast or a district within the office's territory; null for the whole of it
     * @throws NotFoundException when it lies elsewhere, or is neither
     */
    Page page(Actor actor, int year, @Nullable String in) {
        areas.requireYear(year);
        Scope scope = Optional.ofNullable(actor.scope())
                .filter(held -> actor.worksInOffice())
                .orElseThrow(NotFoundException::new);
        String code = in == null ? scope.code() : in;
        if (code == null) {
            return new Page(null, null, many("oblast_code", territories.oblasts(), year));
        }
        Territory place = territories
                .find(code)
                .filter(found -> scope.covers(found.getCode()))
                .orElseThrow(NotFoundException::new);
        return switch (place.getLevel()) {
            case OBLAST -> new Page(place, above(scope, null), many("district_code", districts(code), year));
            case DISTRICT -> new Page(place, above(scope, place.getOblastCode()), okrugs(code, year));
            case OKRUG, SETTLEMENT -> throw new NotFoundException();
        };
    }

    private @Nullable Territory above(Scope scope, @Nullable String oblast) {
        return oblast == null || !scope.covers(oblast)
                ? null
                : territories.find(oblast).orElse(null);
    }

    private List<Territory> districts(String oblast) {
        return territories.children(oblast).stream()
                .filter(place -> place.getLevel() == Level.DISTRICT)
                .toList();
    }

    private List<Row> many(String column, List<Territory> places, int year) {
        var counts = new HashMap<String, Map<ListState, Integer>>();
        jdbc.sql("select " + column + ", state, count(*) from priority_list where year = ? group by 1, 2")
                .param(year)
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), code -> new EnumMap<>(ListState.class))
                            .put(ListState.valueOf(row.getString(2)), row.getInt(3));
                });
        return places.stream()
                .map(place -> new Row(
                        place.getCode(), place.name(), null, counts.getOrDefault(place.getCode(), Map.of()), 0, 0))
                .toList();
    }

    private List<Row> okrugs(String district, int year) {
        var standing = new HashMap<String, Standing>();
        jdbc.sql("""
                select l.area_code, l.state, (select count(*) from priority_village v where v.list_id = l.id)
                  from priority_list l where l.district_code = ? and l.year = ?""").params(district, year).query(row -> {
            standing.put(row.getString(1), new Standing(ListState.valueOf(row.getString(2)), row.getInt(3)));
        });
        var rows = new ArrayList<Row>();
        for (Area area : areas.of(district)) {
            Standing found = standing.getOrDefault(area.code(), new Standing(ListState.DRAFT, 0));
            rows.add(new Row(
                    area.code(),
                    area.name(),
                    found.state(),
                    Map.of(),
                    found.filled(),
                    area.villages().size()));
        }
        return rows;
    }
}
