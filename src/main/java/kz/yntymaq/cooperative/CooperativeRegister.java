package kz.yntymaq.cooperative;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.RegisterSearch.Narrowing;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public register of active co-operatives. Public knowledge: it tells nothing about members but their number. Who looks for words
 * finds those that have ended too, by their last name, an earlier one or their BIN: an old paper names them.
 */
@Service
@Transactional(readOnly = true)
public class CooperativeRegister {

    private static final String FURTHER = " and (c.name_kk collate kazakh, c.id) >"
            + " (select p.name_kk collate kazakh, p.id from cooperative p where p.id = :after)";

    private final JdbcClient jdbc;
    private final RegisterSearch search;
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Territories territories;
    private final Clock clock;

    CooperativeRegister(
            JdbcClient jdbc,
            RegisterSearch search,
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Accounts accounts,
            Territories territories,
            Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.accounts = accounts;
        this.territories = territories;
        this.clock = clock;
    }

    /** What is looked for; null or blank fields do not narrow. A district narrows to itself, whatever the oblast. */
    public record Filter(
            @Nullable String oblast,
            @Nullable String district,
            @Nullable ActivityKind kind,
            @Nullable String words) {

        public boolean isEmpty() {
            return filled(oblast) == null && filled(district) == null && kind == null && filled(words) == null;
        }
    }

    /**
     * In which order the register is read: rings around a place, the nearest first, each in Kazakh order of the names.
     * Near is who shares the village, then the okrug, the district, the oblast: the portal knows no distances.
     */
    public record Order(List<String> rings, Map<String, Object> parameters) {

        /** Of the names alone. */
        public static final Order BY_NAME = new Order(List.of("true"), Map.of());

        /** @param village code of the settlement of who reads */
        public static Order near(String village) {
            var rings = new ArrayList<String>();
            var parameters = new HashMap<String, Object>();
            String inside = "false";
            for (Level level : List.of(Level.SETTLEMENT, Level.OKRUG, Level.DISTRICT, Level.OBLAST)) {
                String ring = "c.seat_code like :near" + level;
                rings.add(ring + " and not (" + inside + ")");
                parameters.put("near" + level, village.substring(0, level.digits()) + "%");
                inside = ring;
            }
            rings.add("not (" + inside + ")");
            return new Order(rings, parameters);
        }
    }

    /**
     * One line of the register.
     *
     * @param formerly earlier names that are not the one of now, the latest first
     * @param closedOn when it ended, null while it is there
     * @param ending whether it is being liquidated
     */
    public record Row(
            UUID id,
            String name,
            List<String> formerly,
            String village,
            String district,
            List<String> kindKeys,
            int members,
            LocalDate registeredOn,
            @Nullable LocalDate closedOn,
            boolean ending) {}

    /**
     * The public card.
     *
     * @param age full years and months since the registration, null for what has ended
     * @param closedOn when it ended, null while it is there
     * @param chair the chair's name, only for members
     * @param mine how the reader stands to it, null for a visitor or a stranger
     * @param ending whether it is being liquidated, or has ended
     */
    public record Card(
            UUID id,
            String name,
            String place,
            List<String> kindKeys,
            @Nullable String bin,
            LocalDate registeredOn,
            @Nullable Period age,
            @Nullable LocalDate closedOn,
            int members,
            @Nullable String chair,
            @Nullable MembershipState mine,
            boolean ending) {}

    /** What was found. @param count of all pages */
    public record Found(KeyPage<Row> page, CappedCount count) {}

    /**
     * A page of the register; of a search, at most {@value RegisterSearch#MOST_FOUND}.
     *
     * @param after place of the last row of the page before, null for the first page
     */
    public Found list(Filter filter, Order order, @Nullable String after) {
        Narrowing narrowing = Narrowing.of(filter);
        SearchWords words = SearchWords.ofPlace(filter.words());
        if (words.isEmpty()) {
            return new Found(page(narrowing, order, after), count(narrowing));
        }
        List<UUID> found = search.find(narrowing, words);
        CappedCount count = CappedCount.of(found.size(), RegisterSearch.MOST_FOUND);
        return new Found(page(Narrowing.to(found.subList(0, count.shown())), order, after), count);
    }

    /** A row and the ring in which it stands. */
    private record Placed(Row row, int ring) {}

    /** Ring after ring until the page is full, so that no more is read than a page however many there are. */
    private KeyPage<Row> page(Narrowing narrowing, Order order, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.NUMBER);
        int first = key.map(place -> new BigDecimal(place.value(0))
                        .min(BigDecimal.valueOf(order.rings().size())))
                .orElse(BigDecimal.ZERO)
                .intValue();
        var found = new ArrayList<Placed>();
        for (int ring = first; ring < order.rings().size() && found.size() < KeyPage.ASK; ring++) {
            UUID last = ring == first ? key.map(Cursor::id).orElse(null) : null;
            int place = ring;
            rows(narrowing, order, ring, last, KeyPage.ASK - found.size())
                    .forEach(row -> found.add(new Placed(row, place)));
        }
        KeyPage<Placed> page = KeyPage.of(
                found, last -> Cursor.of(last.row().id(), last.ring()).written());
        return new KeyPage<>(page.rows().stream().map(Placed::row).toList(), page.next());
    }

    private List<Row> rows(Narrowing narrowing, Order order, int ring, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select c.id, c.name_kk, c.name_ru, c.registered_on, c.closed_on, c.liquidated_on is not null as ending,
                               f.kk as formerly_kk, f.ru as formerly_ru,
                               v.name_kk as village_kk, v.name_ru as village_ru,
                               d.name_kk as district_kk, d.name_ru as district_ru,
                               (select count(*) from membership m
                                 where m.cooperative_id = c.id and m.state in ('MEMBER', 'LEAVING')) as members,
                               array(select k.kind from cooperative_kind k where k.cooperative_id = c.id) as kinds
                          from (select c.* from cooperative c where %s and %s%s
                                 order by c.name_kk collate kazakh, c.id limit :limit) as c
                          join territory_v v on v.code = c.seat_code
                          join territory_v d on d.code = coalesce(c.district_code, c.oblast_code)
                          left join lateral (select array_agg(n.name_kk order by n.until desc) as kk,
                                                    array_agg(n.name_ru order by n.until desc) as ru
                                               from cooperative_former_name_v n
                                              where n.cooperative_id = c.id
                                                and (n.name_kk, n.name_ru) is distinct from (c.name_kk, c.name_ru)) f on true
                         order by c.name_kk collate kazakh, c.id""".formatted(narrowing.condition(), order.rings().get(ring), after == null ? "" : FURTHER))
                .params(narrowing.parameters())
                .params(order.parameters())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private CappedCount count(Narrowing narrowing) {
        return CappedCount.of(jdbc.sql(CappedCount.sql("cooperative c where " + narrowing.condition()))
                .params(narrowing.parameters())
                .query(Integer.class)
                .single());
    }

    /**
     * The public card of a co-operative that is or was active.
     *
     * @param actor who reads, null for a visitor
     */
    public Card find(@Nullable Actor actor, UUID id) {
        Cooperative found = cooperatives.findActive(id).orElseThrow(NotFoundException::new);
        MembershipState mine = Optional.ofNullable(actor)
                .flatMap(reader -> memberships.findOpen(id, reader.accountId()))
                .map(Membership::getState)
                .orElse(null);
        LocalDate registeredOn = Optional.ofNullable(found.getRegisteredOn()).orElseThrow();
        return new Card(
                id,
                found.name(),
                territories.findPlace(found.getSeatCode()).orElseThrow().written(),
                found.getKinds().stream().sorted().map(ActivityKind::key).toList(),
                found.getBin(),
                registeredOn,
                found.getClosedOn() == null ? registeredOn.until(LocalDate.now(clock)) : null,
                found.getClosedOn(),
                memberships.countPeople(id),
                mine != null && mine.isOfTheCooperative()
                        ? Objects.requireNonNull(accounts.names(List.of(found.getChairId()))
                                        .get(found.getChairId()))
                                .full()
                        : null,
                mine,
                found.isEnding());
    }

    static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                inBoth(row, "name"),
                formerly(row),
                inBoth(row, "village"),
                inBoth(row, "district"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(ActivityKind::valueOf)
                        .sorted()
                        .map(ActivityKind::key)
                        .toList(),
                row.getInt("members"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("ending"));
    }

    private static List<String> formerly(ResultSet row) throws SQLException {
        Array names = row.getArray(Language.current() == Language.RU ? "formerly_ru" : "formerly_kk");
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray()).distinct().toList();
    }

    private static String inBoth(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_kk"), row.getString(column + "_ru")).here();
    }
}
