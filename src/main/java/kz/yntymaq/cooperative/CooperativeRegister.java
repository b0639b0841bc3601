package kz.yntymaq.cooperative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Bilingual;
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

    private static final String WHERE = """

             where c.state = 'ACTIVE'
               and (cast(:oblast as text) is null or c.oblast_code = :oblast)
               and (cast(:district as text) is null or c.district_code = :district)
               and (cast(:kind as text) is null
                    or exists (select 1 from cooperative_kind k where k.cooperative_id = c.id and k.kind = :kind))
            """;

    /** One word of what is looked for: in the name, in the village's, or in the number. */
    private static final String WORD = """
            c.id in (select n.id from cooperative n where n.search_name like %s
                     union all select s.id from territory_v t join cooperative s on s.seat_code = t.code
                                where t.search_name like %s
                     union all select b.id from cooperative b where b.bin like %s)""";

    private final JdbcClient jdbc;
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Territories territories;
    private final Clock clock;

    CooperativeRegister(
            JdbcClient jdbc,
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Accounts accounts,
            Territories territories,
            Clock clock) {
        this.jdbc = jdbc;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.accounts = accounts;
        this.territories = territories;
        this.clock = clock;
    }

    /** What is looked for; null or blank fields do not narrow. */
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

    /**
     * A page of the register in Kazakh order of the names.
     *
     * @param after id of the last row of the page before, null for the first page
     */
    public KeyPage<Row> list(Filter filter, @Nullable String after) {
        List<Row> found = bind("""
                        select c.id, c.name_kk, c.name_ru, c.registered_on,
                               v.name_kk as village_kk, v.name_ru as village_ru,
                               d.name_kk as district_kk, d.name_ru as district_ru,
                               (select count(*) from membership m
                                 where m.cooperative_id = c.id and m.state in ('MEMBER', 'LEAVING')) as members,
                               array(select k.kind from cooperative_kind k where k.cooperative_id = c.id) as kinds
                          from cooperative c
                          join territory_v v on v.code = c.seat_code
                          join territory_v d on d.code = coalesce(c.district_code, c.oblast_code)""", filter, """
                           and (cast(:after as uuid) is null or (c.name_kk collate kazakh, c.id) >
                                (select p.name_kk collate kazakh, p.id from cooperative p where p.id = :after))
                         order by c.name_kk collate kazakh, c.id limit :limit""")
                .param("after", Cursor.read(after).map(Cursor::id).orElse(null))
                .param("limit", KeyPage.ASK)
                .query((row, n) -> row(row))
                .list();
        return KeyPage.of(found, last -> Cursor.of(last.id()).written());
    }

    /** How many there are in all. */
    public int count(Filter filter) {
        return bind("select count(*) from cooperative c", filter, "")
                .query(Integer.class)
                .single();
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

    /** With one letter wrong only where nothing has all of them right. */
    private JdbcClient.StatementSpec bind(String select, Filter filter, String rest) {
        SearchWords words = SearchWords.ofPlace(filter.words());
        boolean typo = !words.isEmpty()
                && !bind("select exists (select 1 from cooperative c", filter, words, false, ")")
                        .query(Boolean.class)
                        .single();
        return bind(select, filter, words, typo, rest);
    }

    private JdbcClient.StatementSpec bind(String select, Filter filter, SearchWords words, boolean typo, String rest) {
        String fitting = words.isEmpty() ? "" : " and " + words.condition(WORD, typo);
        return jdbc.sql(select + WHERE + fitting + rest)
                .param("oblast", filled(filter.oblast()))
                .param("district", filled(filter.district()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .params(words.parameters(typo));
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.trim();
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
