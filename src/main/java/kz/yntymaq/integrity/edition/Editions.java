package kz.yntymaq.integrity.edition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import kz.yntymaq.integrity.threshold.Thresholds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Editions as they are stored; the first is what comes with the portal. */
@Component
@Transactional
public class Editions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Editions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The edition that the next run uses; the first of all is stored when it is first asked for. Figures that came with a later portal have their default. */
    public Edition current() {
        return latest().orElseGet(() -> {
            jdbc.sql("""
                    insert into integrity_edition (id, number, state, figures, begun_at, changed_at, approved_at)
                    values (?, 1, 'APPROVED', cast(? as jsonb), ?, ?, ?) on conflict (number) do nothing""")
                    .params(UUID.randomUUID(), write(ShippedThresholds.values()), now(), now(), now())
                    .update();
            return latest().orElseThrow();
        });
    }

    private Optional<Edition> latest() {
        return jdbc.sql("select * from integrity_edition where state = 'APPROVED' order by number desc limit 1")
                .query((row, n) -> edition(row))
                .optional();
    }

    /** All that were ever in use, the newest first. */
    public List<Edition> approved() {
        return jdbc.sql("select * from integrity_edition where state = 'APPROVED' order by number desc")
                .query((row, n) -> edition(row))
                .list();
    }

    /** The draft that is being written. @param held whether it is held until the transaction ends */
    Optional<Edition> draft(boolean held) {
        return jdbc.sql("select * from integrity_edition where state = 'DRAFT'" + (held ? " for update" : ""))
                .query((row, n) -> edition(row))
                .optional();
    }

    /** One, of whatever state. */
    public Optional<Edition> find(UUID id) {
        return jdbc.sql("select * from integrity_edition where id = ?")
                .param(id)
                .query((row, n) -> edition(row))
                .optional();
    }

    void begin(Edition from, UUID by) {
        jdbc.sql("""
                insert into integrity_edition (id, state, figures, begun_by, begun_at, changed_by, changed_at, authors)
                values (?, 'DRAFT', cast(? as jsonb), ?, ?, ?, ?, array[cast(? as uuid)])""")
                .params(UUID.randomUUID(), write(from.thresholds()), by, now(), by, now(), by)
                .update();
    }

    /** What was tried before is not what would be approved now. */
    void change(Edition draft, Thresholds thresholds, @Nullable String reason, UUID by) {
        jdbc.sql("""
                update integrity_edition set figures = cast(? as jsonb), reason = ?, trial = null, changed_by = ?, changed_at = ?,
                       authors = array_append(authors, cast(? as uuid)), version = version + 1 where id = ?""")
                .param(write(thresholds))
                .param(reason)
                .param(by)
                .param(now())
                .param(by)
                .param(draft.id())
                .update();
    }

    /** Whether somebody wrote any of a draft. */
    public boolean isWrittenBy(Edition draft, UUID who) {
        return jdbc.sql("select cast(? as uuid) = any (authors) from integrity_edition where id = ?")
                .params(who, draft.id())
                .query(Boolean.class)
                .single();
    }

    /** @param version of the draft that was tried: one that was changed meanwhile keeps no trial */
    void tried(UUID draft, int version, Trial trial) {
        jdbc.sql(
                        "update integrity_edition set trial = cast(? as jsonb) where id = ? and version = ? and state = 'DRAFT'")
                .params(json.writeValueAsString(trial), draft, version)
                .update();
    }

    void approve(Edition draft, UUID by) {
        jdbc.sql("""
                update integrity_edition set state = 'APPROVED', approved_by = ?, approved_at = ?, version = version + 1,
                       number = (select max(number) + 1 from integrity_edition) where id = ?""").params(by, now(), draft.id()).update();
    }

    void drop(Edition draft) {
        jdbc.sql("update integrity_edition set state = 'DROPPED', version = version + 1 where id = ?")
                .param(draft.id())
                .update();
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String write(Thresholds thresholds) {
        return json.writeValueAsString(thresholds.values());
    }

    private Edition edition(ResultSet row) throws SQLException {
        Map<String, BigDecimal> values =
                new HashMap<>(ShippedThresholds.values().values());
        values.putAll(json.readValue(row.getString("figures"), new TypeReference<Map<String, BigDecimal>>() {}));
        String trial = row.getString("trial");
        Timestamp approved = row.getTimestamp("approved_at");
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("number", Integer.class),
                new Thresholds(values),
                row.getString("reason"),
                trial == null ? null : json.readValue(trial, Trial.class),
                row.getObject("begun_by", UUID.class),
                row.getObject("changed_by", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("approved_by", UUID.class),
                approved == null ? null : approved.toInstant(),
                row.getInt("version"));
    }
}
