package kz.yntymaq.office;

import java.util.Optional;
import kz.yntymaq.territory.Level;
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

    /** The akimat of the district or of the oblast in which a place lies. */
    public Optional<OfficeContact> akimat(String placeCode, Level level) {
        return find(Office.Kind.AKIMAT, placeCode, level);
    }

    /** The operator (agent) of the oblast in which a place lies. */
    public Optional<OfficeContact> operator(String placeCode) {
        return find(Office.Kind.OPERATOR, placeCode, Level.OBLAST);
    }

    private Optional<OfficeContact> find(Office.Kind kind, String placeCode, Level level) {
        String territory = placeCode.substring(0, level.digits());
        return jdbc.sql("""
                        select name_kk, name_ru, phone from office
                         where kind = ? and territory_code = ?
                         order by phone is null, id limit 1""")
                .params(kind.name(), territory + "0".repeat(CODE_DIGITS - territory.length()))
                .query((row, n) -> new OfficeContact(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
