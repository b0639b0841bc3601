package kz.yntymaq.cooperative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public register of active co-operatives. Public knowledge: it tells nothing about members but their number. */
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

    /** One line of the register. */
    public record Row(
            UUID id,
            String name,
            String village,
            String district,
            List<String> kindKeys,
            int members,
            LocalDate registeredOn) {}

    /**
     * The public card.
     *
     * @param age full years and months since the registration
     * @param chair the chair's name, only for members
     * @param mine how the reader stands to it, null for a visitor or a stranger
     */
    public record Card(
            UUID id,
            String name,
            String place,
            List<String> kindKeys,
            @Nullable String bin,
            LocalDate registeredOn,
            Period age,
            int members,
            @Nullable String chair,
            @Nullable MembershipState mine) {}

    /** What was found. @param count of all pages */
    public record Found(KeyPage<Row> page, CappedCount count) {}

    /**
     * A page of the register in Kazakh order of the names; of a search, at most {@value RegisterSearch#MOST_FOUND}.
     *
     * @param after id of the last row of the page before, null for the first page
     */
    public Found list(Filter filter, @Nullable String after) {
        Narrowing narrowing = Narrowing.of(filter);
        SearchWords words = SearchWords.ofPlace(filter.words());
        if (words.isEmpty()) {
            return new Found(page(narrowing, after), count(narrowing));
        }
        List<UUID> found = search.find(narrowing, words);
        CappedCount count = CappedCount.of(found.size(), RegisterSearch.MOST_FOUND);
        return new Found(page(Narrowing.to(found.subList(0, count.shown())), after), count);
    }

    private KeyPage<Row> page(Narrowing narrowing, @Nullable String after) {
        Optional<Cursor> key = Cursor.read(after);
        List<Row> found = jdbc.sql("""
                        select c.id, c.name_kk, c.name_ru, c.registered_on,
                               v.name_kk as village_kk, v.name_ru as village_ru,
                               d.name_kk as district_kk, d.name_ru as district_ru,
                               (select count(*) from membership m
                                 where m.cooperative_id = c.id and m.state in ('MEMBER', 'LEAVING')) as members,
                               array(select k.kind from cooperative_kind k where k.cooperative_id = c.id) as kinds
                          from (select c.* from cooperative c where %s
                                 order by c.name_kk collate kazakh, c.id limit :limit) as c
                          join territory_v v on v.code = c.seat_code
                          join territory_v d on d.code = coalesce(c.district_code, c.oblast_code)
                         order by c.name_kk collate kazakh, c.id""".formatted(narrowing.condition() + (key.isEmpty() ? "" : FURTHER)))
                .params(narrowing.parameters())
                .param("after", key.map(Cursor::id).orElse(null))
                .param("limit", KeyPage.ASK)
                .query((row, n) -> row(row))
                .list();
        return KeyPage.of(found, last -> Cursor.of(last.id()).written());
    }

    private CappedCount count(Narrowing narrowing) {
        return CappedCount.of(jdbc.sql(CappedCount.sql("cooperative c where " + narrowing.condition()))
                .params(narrowing.parameters())
                .query(Integer.class)
                .single());
    }

    /**
     * A condition on the co-operative {@code c}. It has only what is asked, so that the database can choose the index
     * that fits.
     */
    record Narrowing(String condition, Map<String, Object> parameters) {

        static Narrowing of(Filter filter) {
            var condition = new StringBuilder("c.state = 'ACTIVE'");
            var parameters = new HashMap<String, Object>();
            if (filled(filter.district()) != null) {
                condition.append(" and c.district_code = :district");
                parameters.put("district", filter.district());
            } else if (filled(filter.oblast()) != null) {
                condition.append(" and c.oblast_code = :oblast");
                parameters.put("oblast", filter.oblast());
            }
            if (filter.kind() != null) {
                condition.append(
                        " and exists (select 1 from cooperative_kind k where k.cooperative_id = c.id and k.kind = :kind)");
                parameters.put("kind", filter.kind().name());
            }
            return new Narrowing(condition.toString(), parameters);
        }

        static Narrowing to(List<UUID> ids) {
            return new Narrowing(
                    "c.id = any (cast(:ids as uuid[]))",
                    Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new)));
        }
    }

    /**
     * The public card of an active co-operative.
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
                registeredOn.until(LocalDate.now(clock)),
                memberships.countPeople(id),
                mine != null && mine.isOfTheCooperative()
                        ? Objects.requireNonNull(accounts.names(List.of(found.getChairId()))
                                        .get(found.getChairId()))
                                .full()
                        : null,
                mine);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                inBoth(row, "name"),
                inBoth(row, "village"),
                inBoth(row, "district"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(ActivityKind::valueOf)
                        .sorted()
                        .map(ActivityKind::key)
                        .toList(),
                row.getInt("members"),
                row.getObject("registered_on", LocalDate.class));
    }

    private static String inBoth(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_kk"), row.getString(column + "_ru")).here();
    }
}
