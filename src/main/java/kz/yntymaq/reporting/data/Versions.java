package kz.yntymaq.reporting.data;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.yntymaq.reporting.Figures;
import kz.yntymaq.reporting.Refresh;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the files as they were given out. «Latest» follows the figures in the transaction in which they are reckoned, so that page and file
 * say the same. The first that differs on a day stays as the version of that day for good.
 */
@Component
@Transactional(readOnly = true)
class Versions {

    static final String LATEST = "latest";

    private final JdbcClient jdbc;
    private final Figures figures;
    private final DataPackage packages;
    private final JsonMapper json;
    private final Clock clock;

    Versions(JdbcClient jdbc, Figures figures, DataPackage packages, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.packages = packages;
        this.json = json;
        this.clock = clock;
    }

    /** @param asOf moment of its figures */
    record Version(String name, Instant asOf, List<Kept> files) {}

    /** A file of a version. @param sha256 its hash, in hexadecimal */
    record Kept(String name, long bytes, String sha256) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Refresh.Refreshed event) {
        String cells = hash();
        String day = LocalDate.ofInstant(event.asOf(), clock.getZone()).toString();
        if (!cells(LATEST).equals(Optional.of(cells))) {
            jdbc.sql("delete from open_data_version where version = ?")
                    .param(LATEST)
                    .update();
            write(LATEST, event, cells);
        } else {
            describe(LATEST, event);
        }
        boolean there = jdbc.sql("select exists (select from open_data_version where version = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
        if (!there && !newestCells().equals(Optional.of(cells))) {
            write(day, event, cells);
        }
    }

    private Optional<String> cells(String version) {
        return jdbc.sql("select cells from open_data_version where version = ?")
                .param(version)
                .query(String.class)
                .optional();
    }

    private Optional<String> newestCells() {
        return jdbc.sql("select cells from open_data_version where version <> 'latest' order by version desc limit 1")
                .query(String.class)
                .optional();
    }

    /** Of all figures, so that a version that says the same is not made. */
    private String hash() {
        var nowhere = new KeptFile((part, content) -> {});
        fill(nowhere, RowWriter::csv);
        return nowhere.sha256();
    }

    private void write(String version, Refresh.Refreshed event, String cells) {
        jdbc.sql("insert into open_data_version (version, as_of, cells) values (?, ?, ?)")
                .params(version, event.asOf().atOffset(ZoneOffset.UTC), cells)
                .update();
        keep(version, DataFile.CSV, RowWriter::csv);
        keep(version, DataFile.JSON_LINES, out -> RowWriter.jsonLines(out, json));
        keep(version, DataFile.XLSX, RowWriter::xlsx);
        describe(version, event);
    }

    private void keep(String version, DataFile file, Function<KeptFile, RowWriter> writer) {
        KeptFile kept = opened(version, file);
        fill(kept, writer);
        store(version, file, kept);
    }

    private void fill(KeptFile kept, Function<KeptFile, RowWriter> writer) {
        try (RowWriter rows = writer.apply(kept)) {
            figures.each(rows::row);
        }
        kept.close();
    }

    private KeptFile opened(String version, DataFile file) {
        return new KeptFile((part, content) -> jdbc.sql(
                        "insert into open_data_part (version, name, part, content) values (?, ?, ?, ?)")
                .params(version, file.written(), part, content)
                .update());
    }

    private void store(String version, DataFile file, KeptFile kept) {
        jdbc.sql("insert into open_data_file (version, name, bytes, sha256) values (?, ?, ?, ?)")
                .params(version, file.written(), kept.bytes(), kept.sha256())
                .update();
    }

    /** Writes the description of the files, with the moment of the figures. */
    private void describe(String version, Refresh.Refreshed event) {
        jdbc.sql("update open_data_version set as_of = ? where version = ?")
                .params(event.asOf().atOffset(ZoneOffset.UTC), version)
                .update();
        jdbc.sql("delete from open_data_file where version = ? and name = ?")
                .params(version, DataFile.PACKAGE.written())
                .update();
        KeptFile kept = opened(version, DataFile.PACKAGE);
        byte[] written = packages.written(version, event.asOf(), event.origin(), files(version));
        kept.write(written, 0, written.length);
        kept.close();
        store(version, DataFile.PACKAGE, kept);
    }

    /** «Latest» and the newest of days. */
    List<Version> newest(int most) {
        return jdbc.sql(
                        "select version, as_of from open_data_version order by version = 'latest' desc, version desc limit ?")
                .param(most)
                .query((row, n) -> new Version(
                        row.getString("version"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        files(row.getString("version"))))
                .list();
    }

    /** Names of those that are not among the shown ones, the newest first. */
    List<String> olderThan(List<Version> shown) {
        return jdbc
                .sql("select version from open_data_version order by version desc")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> shown.stream().noneMatch(each -> each.name().equals(name)))
                .toList();
    }

    private List<Kept> files(String version) {
        return jdbc.sql("select name, bytes, sha256 from open_data_file where version = ? order by name")
                .param(version)
                .query((row, n) -> new Kept(row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
                .list();
    }

    Optional<Kept> find(String version, DataFile file) {
        return files(version).stream()
                .filter(each -> each.name().equals(file.written()))
                .findFirst();
    }

    /** A part of a file; empty behind the last. */
    Optional<byte[]> part(String version, DataFile file, int part) {
        return jdbc.sql("select content from open_data_part where version = ? and name = ? and part = ?")
                .params(version, file.written(), part)
                .query(byte[].class)
                .optional();
    }
}
