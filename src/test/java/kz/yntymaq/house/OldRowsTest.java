package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrations that change tables with rows in them, run over rows as a portal of before wrote them. One database for all: it is migrated
 * to a version, written into, and migrated on. Rows stand without those that they refer to; what is looked at is the row itself.
 */
class OldRowsTest {

    private static final UUID COOPERATIVE = new UUID(9, 1);
    private static final UUID MEMBERSHIP = new UUID(9, 2);
    private static final UUID SOMEBODY = new UUID(9, 3);
    private static final UUID ROW = new UUID(9, 4);
    private static final UUID OTHER = new UUID(9, 5);

    private static String address;
    private static JdbcClient jdbc;

    @BeforeAll
    static void a_portal_of_before_that_is_brought_up_to_date() {
        address = TestDatabase.empty("old_rows");
        jdbc = JdbcClient.create(new DriverManagerDataSource(address));
        migrate("457");
        write("""
                insert into associate (id, cooperative_id, name, contract_number, contract_on, share, paid_on, decided_on, present, votes_for,
                  votes_against, abstained, recorded_by, recorded_at)
                values (:row, :cooperative, 'ЖШС «Дала»', '7', '2026-03-02', 50000, '2026-03-03', '2026-03-01', 5, 4, 1, 0, :somebody, now())""");
        write("""
                insert into cooperative (id, name_kk, name_ru, seat_code, oblast_code, state, chair_id, created_at, changed_at, changed_by)
                values (:cooperative, 'Бұлақ', 'Булак', '115630100', '110000000', 'FOUNDING', :somebody, now(), now(), :somebody)""");
        write("""
                insert into cooperative_kind (cooperative_id, kind)
                values (:cooperative, 'WATER'), (:cooperative, 'SALE'), (:other, 'SUPPLY')""");
        write("""
                insert into cooperative_change (id, cooperative_id, edition, state, name_kk, name_ru, seat_code, kinds, registered_on,
                  former_name_kk, former_name_ru, former_seat, former_kinds, claimed_by, claimed_at, decided_by, decided_at)
                values (:row, :cooperative, 2, 'CONFIRMED', 'Жаңа бұлақ', 'Жана булак', '115630100', 'SALE,WATER', '2026-03-01',
                        'Ескі құдық', 'Эски кудык', '115630100', 'SALE', :somebody, now(), :somebody, now()),
                       (:other, :other, 2, 'CLAIMED', 'Дән', 'Дан', '115630100', 'SALE', '2026-03-01', 'Бидай', 'Бидай', '115630100',
                        'WATER', :somebody, now(), null, null)""");
        write("""
                insert into founder_part (membership_id, cooperative_id, account_id, thing_kk, thing_ru, changed_at)
                values (:membership, :cooperative, :somebody, 'Сиыр', 'Корова', now()),
                       (:other, :cooperative, :other, null, null, now())""");
        write("""
                insert into application_correction (id, application_id, field, comment, old_value, asked_by, asked_at, sent_back_at)
                values (:row, :cooperative, 'AMOUNT', 'Сома қате', '{"kind": "words", "words": "5"}', :somebody, now(), now()),
                       (:other, :cooperative, 'TERM', 'Мерзім қате', '{"kind": "words", "words": "5"}', :somebody, now(), null)""");
        write("""
                insert into cooperative_meeting (id, cooperative_id, starts_at, place, called_by, planned_at)
                values (:row, :cooperative, now(), 'Клуб', :somebody, now())""");
        write("""
                insert into share_property (transaction_id, thing, valued_by) values (:row, 'Сиыр', 'Басқарма')""");
        migrate("484");
        write("""
                insert into office_commission (id, office_code, naming, order_number, order_day, named_by, named_at, replaced_at)
                values (:other, '115630000', 1, '5', '2026-02-01', :somebody, '2026-02-01T10:00Z', '2026-03-01T10:00Z'),
                       (:row, '115630000', 2, '9', '2026-03-01', :somebody, '2026-03-01T10:00Z', null)""");
        write("""
                insert into sitting_item (sitting_id, application_id, place, state, vote_id, why)
                values (:row, :row, 1, 'WAITS', null, null), (:row, :other, 2, 'PUT', :row, null),
                       (:row, :somebody, 3, 'FELL_OUT', null, 'sitting.why'), (:row, :membership, 4, 'OFF', null, null)""");
        migrate("latest");
    }

    @AfterAll
    static void nothing_is_left() {
        TestDatabase.drop(address);
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(address, null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** A statement with the keys of this test. Nothing that it refers to has to be there. */
    private static void write(String sql) {
        jdbc.sql("set session_replication_role = replica; " + bound(sql) + "; reset session_replication_role")
                .update();
    }

    private static String bound(String sql) {
        return sql.replace(":cooperative", "'" + COOPERATIVE + "'")
                .replace(":membership", "'" + MEMBERSHIP + "'")
                .replace(":somebody", "'" + SOMEBODY + "'")
                .replace(":row", "'" + ROW + "'")
                .replace(":other", "'" + OTHER + "'");
    }

    private static List<String> read(String sql) {
        return jdbc.sql(bound(sql)).query(String.class).list();
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> write(sql)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void v458_an_associated_member_of_before_stays_and_a_vote_may_know_who_said_nothing() {
        assertThat(read("select name || coalesce(produces, '-') from associate where id = :row"))
                .containsExactly("ЖШС «Дала»-");
        write("update associate set present = 6 where id = :row");
        refused("update associate set present = 4 where id = :row");
    }

    @Test
    void v462_water_keeps_both_of_what_it_said_in_the_register_and_in_changes_of_it() {
        assertThat(read("select kind from cooperative_kind where cooperative_id = :cooperative order by kind"))
                .containsExactly("IRRIGATION", "SALE", "WATER");
        assertThat(read("select kind from cooperative_kind where cooperative_id = :other"))
                .containsExactly("SUPPLY");
        assertThat(read("select kinds || ' ' || former_kinds from cooperative_change order by id"))
                .containsExactly("SALE,WATER,IRRIGATION SALE", "SALE WATER,IRRIGATION");
    }

    @Test
    void v462_a_founder_who_brought_a_thing_brought_no_money_beside_it() {
        assertThat(
                        read(
                                "select coalesce(thing_kk, '-') || coalesce(money::text, '-') from founder_part order by membership_id"))
                .containsExactly("Сиыр-", "--");
        refused("update founder_part set money = 5 where membership_id = :other");
        write("update founder_part set money = 5 where membership_id = :membership");
    }

    @Test
    void v463_a_name_of_before_is_found_once_its_change_was_confirmed() {
        assertThat(
                        read(
                                "select name_kk from cooperative_former_name_v where search_name like '%' || searchable('құдық') || '%'"))
                .containsExactly("Ескі құдық");
        assertThat(read("select name_kk from cooperative_former_name_v")).doesNotContain("Бидай");
    }

    @Test
    void v495_a_commission_of_before_stands_as_it_was_and_nobody_is_said_to_have_confirmed_it() {
        assertThat(
                        read(
                                "select naming || ' ' || (confirmed_at = named_at) || ' ' || coalesce(confirmed_by::text, '-') from office_commission order by naming"))
                .containsExactly("1 true -", "2 true -");
        assertThatThrownBy(() -> jdbc.sql(bound("update office_commission set order_number = '6' where id = :row"))
                        .update())
                .as("the guard is on again")
                .hasMessageContaining("does not change");
        refused("""
                insert into office_commission (id, office_code, naming, order_number, order_day, named_by, named_at, confirmed_at)
                values (gen_random_uuid(), '115630000', 3, '9', '2026-03-01', :somebody, now(), now())""");
    }

    @Test
    void v495_cases_on_an_agenda_of_before_have_no_reason() {
        assertThat(read("select state from sitting_item where reason is null order by place"))
                .containsExactly("WAITS", "PUT", "FELL_OUT", "OFF");
        refused("update sitting_item set state = 'TAKEN' where application_id = :row");
    }

    @Test
    void v500_of_corrections_of_before_nobody_said_whether_they_are_accepted() {
        assertThat(
                        read(
                                "select field from application_correction where verdict is null and judged_by is null order by field"))
                .containsExactly("AMOUNT", "TERM");
        write(
                "update application_correction set verdict = 'ACCEPTED', judged_by = :somebody, judged_at = now() where id = :row");
        refused(
                "update application_correction set verdict = 'ACCEPTED', judged_by = :somebody, judged_at = now() where id = :other");
    }

    @Test
    void v501_a_meeting_of_before_was_called_off_for_no_reason() {
        assertThat(read("select coalesce(off_reason, '-') from cooperative_meeting where id = :row"))
                .containsExactly("-");
        refused("update cooperative_meeting set off_reason = 'қысқа' where id = :row");
    }

    @Test
    void v505_a_thing_of_before_is_all_of_what_was_brought() {
        assertThat(read("select coalesce(worth::text, '-') from share_property"))
                .containsExactly("-");
        assertThat(read("select count(*)::text from joining_promise")).containsExactly("0");
    }
}
