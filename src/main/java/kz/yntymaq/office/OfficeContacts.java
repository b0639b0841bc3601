package kz.yntymaq.office;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which office answers for a place, for those who wait for it. Names and phones of offices are no secret. */
@Component
@Transactional(readOnly = true)
public class OfficeContacts {

    private static final int CODE_DIGITS = 9;

    private final JdbcClient jdbc;

    OfficeContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An office as people who wait for it see it.
     *
     * @param phone as the administrator wrote it, null where none is known
     */
    public record Contact(
            String nameKk, String nameRu, @Nullable String phone) {

        /** Its name in the language of the page; Kazakh for English, for it has no English one. */
        public String name() {
            return Language.current() == Language.RU ? nameRu : nameKk;
        }

        /** The phone as a link dials it. */
        public @Nullable String dialled() {
            return phone == null ? null : phone.replaceAll("[^+0-9]", "");
        }
    }

    /** The akimat of the district or of the oblast in which a place lies. */
    public Optional<Contact> akimat(String placeCode, Level level) {
        return find(Office.Kind.AKIMAT, placeCode, level);
    }

    /** The operator (agent) of the oblast in which a place lies. */
    public Optional<Contact> operator(String placeCode) {
        return find(Office.Kind.OPERATOR, placeCode, Level.OBLAST);
    }

    /** The service points for a place: the one of its okrug, then the one of its district. */
    public List<Contact> servicePoints(String placeCode) {
        return Stream.of(Level.OKRUG, Level.DISTRICT)
                .flatMap(level -> find(Office.Kind.SERVICE_POINT, placeCode, level).stream())
                .toList();
    }

    /** The office in which an official acted at a moment. */
    public Optional<Contact> ofOfficial(UUID account, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select o.name_kk, o.name_ru, o.phone from appointment p join office o on o.id = p.office_id
                         where p.account_id = ? and p.appointed_at <= ? and (p.ended_at is null or p.ended_at > ?)
                         order by p.appointed_at desc limit 1""")
                .params(account, moment, moment)
                .query((row, n) -> new Contact(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Accounts of the officials who sit in the akimat of the district or of the oblast in which a place lies. */
    public List<UUID> officials(String placeCode, Level level) {
        return people(Office.Kind.AKIMAT, placeCode, level);
    }

    /** Accounts of those who sit at the operator (agent) of the oblast in which a place lies. */
    public List<UUID> operators(String placeCode) {
        return people(Office.Kind.OPERATOR, placeCode, Level.OBLAST);
    }

    /** Accounts of those who administer the whole country. */
    public List<UUID> administrators() {
        return jdbc.sql("""
                        select p.account_id from appointment p join office o on o.id = p.office_id
                         where o.kind = 'ADMINISTRATION' and o.territory_code is null and p.ended_at is null order by p.id""").query(UUID.class).list();
    }

    private List<UUID> people(Office.Kind kind, String placeCode, Level level) {
        return jdbc.sql("""
                        select p.account_id from appointment p join office o on o.id = p.office_id
                         where o.kind = ? and o.territory_code = ? and o.closed_at is null and p.ended_at is null""")
                .params(kind.name(), territory(placeCode, level))
                .query(UUID.class)
                .list();
    }

    private static String territory(String placeCode, Level level) {
        String digits = placeCode.substring(0, level.digits());
        return digits + "0".repeat(CODE_DIGITS - digits.length());
    }

    private Optional<Contact> find(Office.Kind kind, String placeCode, Level level) {
        return jdbc.sql("""
                        select name_kk, name_ru, phone from office
                         where kind = ? and territory_code = ? and closed_at is null""")
                .params(kind.name(), territory(placeCode, level))
                .query((row, n) -> new Contact(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
