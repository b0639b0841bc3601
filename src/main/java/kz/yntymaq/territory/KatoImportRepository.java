package kz.yntymaq.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports and their staged rows, written in batches. */
@Component
class KatoImportRepository {

    private static final int BATCH = 1000;
    private static final int SHOWN_CHANGES = 100;
    private static final int SHOWN_REFUSALS = 200;

    /** Staged rows beside the open or closed place of the same code. */
    private static final String COMPARED = """
             from kato_import_row r left join territory t on t.code = r.code and t.closed_on is null
            where r.import_id = :id""";

    private static final String ADDED = " and t.code is null";
    private static final String RENAMED = " and (t.name_kk, t.name_ru) <> (r.name_kk, r.name_ru)";
    private static final String CHANGED = """
             and (t.level, t.type_code, t.parent_code, t.oblast_code, t.district_code, t.okrug_code)
            is distinct from (r.level, r.type_code, r.parent_code, r.oblast_code, r.district_code, r.okrug_code)
            and t.code is not null""";

    /** Open places that the file has not, but for those above its rows. */
    private static final String CLOSED = """
             from territory t
            where t.closed_on is null
              and not exists (select from kato_import_row r where r.import_id = :id and r.code = t.code)
              and not exists (
                    select from (select distinct unnest(array[parent_code, oblast_code, district_code, okrug_code]) as code
                                   from kato_import_row where import_id = :id) above
                     where above.code = t.code)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    KatoImportRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Set<String> openCodes() {
        return new HashSet<>(jdbc.sql("select code from territory where closed_on is null")
                .query(String.class)
                .list());
    }

    void discardEarlier() {
        jdbc.sql("update kato_import set state = 'DISCARDED' where state = 'CHECKED'")
                .update();
        jdbc.sql("""
                delete from kato_import_row
                 where import_id in (select id from kato_import where state not in ('CHECKED', 'APPLYING'))""").update();
    }

    void add(UUID id, String fileName, KatoFile file, UUID by, Instant now) {
        jdbc.sql("""
                insert into kato_import (id, file_name, kato_version, state, rows, refused, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, fileName)
                .param(file.version())
                .params(
                        file.isBroken() ? "REFUSED" : "CHECKED",
                        file.rows().size(),
                        file.refusals().size(),
                        by,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        if (file.isBroken()) {
            addRefusals(id, file.refusals());
        } else {
            addRows(id, file.rows().values());
            count(id);
        }
    }

    private void addRefusals(UUID id, List<KatoFile.Refusal> refusals) {
        for (int i = 0; i < Math.min(refusals.size(), SHOWN_REFUSALS); i++) {
            KatoFile.Refusal refusal = refusals.get(i);
            jdbc.sql(
                            "insert into kato_import_refusal (import_id, position, line, reason, found) values (?, ?, ?, ?, ?)")
                    .params(id, i, refusal.line(), refusal.reason(), refusal.found())
                    .update();
        }
    }

    private void addRows(UUID id, Collection<KatoRow> rows) {
        batches.batchUpdate("""
                insert into kato_import_row (import_id, code, level, type_code, name_kk, name_ru,
                                             parent_code, oblast_code, district_code, okrug_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            statement.setObject(1, id);
            statement.setString(2, row.code());
            statement.setString(3, row.level().name());
            statement.setShort(4, row.typeCode());
            statement.setString(5, row.nameKk());
            statement.setString(6, row.nameRu());
            statement.setObject(7, row.parent(), Types.VARCHAR);
            statement.setString(8, row.oblast());
            statement.setObject(9, row.district(), Types.VARCHAR);
            statement.setObject(10, row.okrug(), Types.VARCHAR);
        });
        batches.execute("analyze kato_import_row");
    }

    /** Counts anew what the import would change, for the tree may have changed since. */
    void count(UUID id) {
        jdbc.sql("update kato_import set added = (select count(*)" + COMPARED + ADDED + "), renamed = (select count(*)"
                        + COMPARED + RENAMED + "), changed = (select count(*)" + COMPARED + CHANGED
                        + "), closed = (select count(*)" + CLOSED + ") where id = :id")
                .param("id", id)
                .update();
    }

    Optional<KatoImport> find(UUID id) {
        return jdbc.sql("select * from kato_import where id = ?")
                .param(id)
                .query(KatoImportRepository::read)
                .optional();
    }

    List<KatoImport> latest(int most) {
        return jdbc.sql("select * from kato_import order by uploaded_at desc, id limit ?")
                .param(most)
                .query(KatoImportRepository::read)
                .list();
    }

    /** Places of one oblast, open and to be closed. */
    record Closing(String oblastCode, int open, int closed) {}

    List<Closing> closing(UUID id) {
        return jdbc.sql("select oblast_code, count(*), count(*) filter (where code in (select t.code" + CLOSED + "))"
                        + " from territory where closed_on is null group by oblast_code order by 3 desc, 1")
                .param("id", id)
                .query((row, n) -> new Closing(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Codes of the places that the import would close. */
    List<String> closedCodes(UUID id) {
        return jdbc.sql("select t.code" + CLOSED + " order by t.code")
                .param("id", id)
                .query((row, n) -> row.getString("code"))
                .list();
    }

    KatoPreview preview(UUID id) {
        return new KatoPreview(
                changes(id, "select r.code, null, r.name_kk || ' / ' || r.name_ru" + COMPARED + ADDED, "r.code"),
                changes(
                        id,
                        "select r.code, t.name_kk || ' / ' || t.name_ru, r.name_kk || ' / ' || r.name_ru" + COMPARED
                                + RENAMED,
                        "r.code"),
                changes(id, """
                        select r.code,
                               t.name_kk || ' / ' || t.name_ru || ' · ' || coalesce(t.parent_code, '–') || ' · ' || t.type_code,
                               r.name_kk || ' / ' || r.name_ru || ' · ' || coalesce(r.parent_code, '–') || ' · ' || r.type_code""" + COMPARED + CHANGED, "r.code"),
                changes(id, "select t.code, t.name_kk || ' / ' || t.name_ru, null" + CLOSED, "t.code"),
                jdbc.sql("select line, reason, found from kato_import_refusal where import_id = ? order by position")
                        .param(id)
                        .query((row, n) -> new KatoPreview.Refused(
                                row.getInt(1), "territory.import.reason." + row.getString(2), row.getString(3)))
                        .list());
    }

    private List<KatoPreview.Change> changes(UUID id, String query, String order) {
        return jdbc.sql(query + " order by " + order + " limit " + SHOWN_CHANGES)
                .param("id", id)
                .query((row, n) -> new KatoPreview.Change(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @return whether it waited for the word and no other import runs */
    boolean start(UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                update kato_import
                   set state = 'APPLYING', confirmed_by = :by, started_at = :now, done = 0, total = rows + closed
                 where id = :id and state = 'CHECKED'
                   and not exists (select from kato_import where state = 'APPLYING')""")
                        .param("id", id)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Lets one import at a time write, whatever node it runs on; held until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('kato_import'))")
                .query((row, n) -> true)
                .single();
    }

    void progress(UUID id, int done) {
        jdbc.sql("update kato_import set done = least(?, total) where id = ?")
                .params(done, id)
                .update();
    }

    void finish(UUID id, KatoImport.State state, Instant now) {
        jdbc.sql("""
                update kato_import set state = :state, finished_at = :now,
                       done = case when :state = 'APPLIED' then total else done end
                 where id = :id""")
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void deleteRows(UUID id) {
        jdbc.sql("delete from kato_import_row where import_id = ?").param(id).update();
    }

    List<String> codes(UUID id, Level level) {
        return jdbc.sql("select code from kato_import_row where import_id = ? and level = ? order by code")
                .params(id, level.name())
                .query((row, position) -> row.getString(1))
                .list();
    }

    /** Writes the staged rows between two codes of one level; a row that says nothing new is not touched. */
    void write(UUID id, Level level, String first, String last) {
        jdbc.sql("""
                insert into territory as t (code, level, type_code, name_kk, name_ru,
                                            parent_code, oblast_code, district_code, okrug_code)
                select code, level, type_code, name_kk, name_ru, parent_code, oblast_code, district_code, okrug_code
                  from kato_import_row
                 where import_id = :id and level = :level and code between :first and :last
                on conflict (code) do update
                   set level = excluded.level, type_code = excluded.type_code, name_kk = excluded.name_kk,
                       name_ru = excluded.name_ru, parent_code = excluded.parent_code,
                       oblast_code = excluded.oblast_code, district_code = excluded.district_code,
                       okrug_code = excluded.okrug_code, closed_on = null, version = t.version + 1
                 where t.closed_on is not null
                    or (t.level, t.type_code, t.name_kk, t.name_ru, t.parent_code, t.oblast_code, t.district_code, t.okrug_code)
                       is distinct from (excluded.level, excluded.type_code, excluded.name_kk, excluded.name_ru,
                         excluded.parent_code, excluded.oblast_code, excluded.district_code, excluded.okrug_code)""")
                .param("id", id)
                .param("level", level.name())
                .param("first", first)
                .param("last", last)
                .update();
    }

    void close(UUID id, LocalDate today) {
        jdbc.sql("update territory set closed_on = :today, version = version + 1 where code in (select t.code" + CLOSED
                        + ")")
                .param("today", today)
                .param("id", id)
                .update();
    }

    private static KatoImport read(ResultSet row, int number) throws SQLException {
        return new KatoImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("kato_version"),
                KatoImport.State.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getInt("refused"),
                row.getInt("added"),
                row.getInt("renamed"),
                row.getInt("changed"),
                row.getInt("closed"),
                row.getInt("done"),
                row.getInt("total"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
