package kz.yntymaq.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A handful of okrugs, villages and a small town, so that the demonstration needs no import. */
@Component
@Profile("demo")
class DemoPlaces {

    private static final String SMALL_TOWN = "114020100";

    private final JdbcClient jdbc;

    DemoPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                        new ClassPathResource("demo/places.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = form.parse(file)) {
            rows.forEach(row -> add(
                    row.get("kato"),
                    row.get("level"),
                    Short.parseShort(row.get("type_code")),
                    row.get("name_kk"),
                    row.get("name_ru")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        jdbc.sql("update territory set small_town = true where code = ?")
                .param(SMALL_TOWN)
                .update();
    }

    private void add(String code, String level, short type, String kk, String ru) {
        boolean okrug = level.equals("sub_district");
        String district = code.substring(0, 4) + "00000";
        String ownOkrug = code.substring(0, 6) + "000";
        jdbc.sql("""
                insert into territory (code, level, type_code, name_kk, name_ru, parent_code, oblast_code, district_code, okrug_code)
                select :code, :level, :type, :kk, :ru,
                       coalesce((select code from territory where code = :okrug and code <> :code), :district),
                       :oblast, :district, case when :level = 'OKRUG' then :code else (select code from territory where code = :okrug) end
                on conflict do nothing""")
                .param("code", code)
                .param("level", okrug ? "OKRUG" : "SETTLEMENT")
                .param("type", type)
                .param("kk", kk)
                .param("ru", ru)
                .param("oblast", code.substring(0, 2) + "0000000")
                .param("district", district)
                .param("okrug", ownOkrug)
                .update();
    }
}
