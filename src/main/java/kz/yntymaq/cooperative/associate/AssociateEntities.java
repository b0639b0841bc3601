package kz.yntymaq.cooperative.associate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal entities that are associated members, or ask to become one, in the database. */
@Component
public class AssociateEntities {

    /** Columns of an entity {@code f}, as {@link #read} reads them. */
    public static final String COLUMNS =
            "f.id as firm_id, f.name_kk as firm_kk, f.name_ru as firm_ru, f.bin as firm_bin, f.seat_kk as firm_seat_kk,"
                    + " f.seat_ru as firm_seat_ru, f.authority as firm_authority, f.representative as firm_representative";

    /** Name in Kazakh and in Russian of an associated member {@code a} with an entity {@code f} or none, and who acts for it. */
    public static final String CALLED = "a.name || coalesce(' (' || f.representative || ')', '') as called_kk,"
            + " coalesce(f.name_ru, a.name) || coalesce(' (' || f.representative || ')', '') as called_ru";

    private final MemberEntities members;
    private final JdbcClient jdbc;

    AssociateEntities(MemberEntities members, JdbcClient jdbc) {
        this.members = members;
        this.jdbc = jdbc;
    }

    /** Keeps one; one that is kept already stays. @return its id, null for none */
    public @Nullable UUID add(@Nullable AssociateEntity given) {
        if (given == null) {
            return null;
        }
        LegalEntity entity = given.entity();
        jdbc.sql("""
                insert into associate_entity (id, name_kk, name_ru, bin, seat_kk, seat_ru, authority, representative)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        given.id(),
                        entity.name().kk(),
                        entity.name().ru(),
                        entity.bin(),
                        entity.seat().kk(),
                        entity.seat().ru(),
                        entity.authority(),
                        given.representative())
                .update();
        return given.id();
    }

    /**
     * Looks whether a legal entity may become an associated member; the caller holds the co-operative.
     *
     * @param given null for a person, and for a firm of which the name alone is told
     * @param account of who acts for it, null where the portal does not know
     * @throws RuleViolationException for one that is a member or an associated member, or has ended, for the co-operative itself, and
     *     for another of the portal for which not its chair acts
     */
    public void requireFree(Cooperative cooperative, @Nullable AssociateEntity given, @Nullable UUID account) {
        if (given == null) {
            return;
        }
        members.requireFree(given.entity().bin(), account, cooperative);
        if (isAssociate(cooperative.getId(), given.entity().bin())) {
            throw new RuleViolationException("associate.refused.entity");
        }
    }

    private boolean isAssociate(UUID cooperative, String bin) {
        return jdbc.sql("""
                select exists (select from associate a join associate_entity f on f.id = a.entity_id
                                where a.cooperative_id = ? and f.bin = ? and a.left_on is null)""").params(cooperative, bin).query(Boolean.class).single();
    }

    /** What stands in a row with {@link #CALLED}. */
    public static Bilingual called(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("called_kk"), row.getString("called_ru"));
    }

    /** The entity of a row with {@link #COLUMNS}; null where it has none. */
    public static @Nullable AssociateEntity read(ResultSet row) throws SQLException {
        UUID id = row.getObject("firm_id", UUID.class);
        return id == null
                ? null
                : new AssociateEntity(
                        id,
                        new LegalEntity(
                                new Bilingual(row.getString("firm_kk"), row.getString("firm_ru")),
                                row.getString("firm_bin"),
                                new Bilingual(row.getString("firm_seat_kk"), row.getString("firm_seat_ru")),
                                row.getString("firm_authority")),
                        row.getString("firm_representative"));
    }
}
