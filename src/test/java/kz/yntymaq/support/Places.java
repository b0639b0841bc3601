package kz.yntymaq.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places of the tests: real КАТО codes; the oblasts and districts come with the migrations, okrugs and villages from here. */
public class Places {

    public static final String AKMOLA = "110000000";
    public static final String ZERENDI = "115600000";
    public static final String BURABAY = "117000000";
    public static final String TURKISTAN = "610000000";
    public static final String SAIRAM = "615200000";
    public static final String ORDABASY = "614600000";

    /** The rural okrug of two of the villages. */
    public static final String ZERENDI_OKRUG = "115630000";

    /** Villages, each in the district that stands before its name. */
    public static final String ZERENDI_VILLAGE = "115630100";

    public static final String ZERENDI_AIDARLY = "115630280";
    public static final String BURABAY_KATARKOL = "117057100";
    public static final String SAIRAM_KARAMURT = "615255100";
    public static final String ORDABASY_BADAM = "614633100";

    /** A town, which is no village: programmes for villages do not run there. */
    public static final String MAKINSK_TOWN = "114020100";

    private static final Map<String, String> LEVELS = Map.of("sub_district", "OKRUG", "settlement", "SETTLEMENT");

    private final JdbcClient jdbc;
    private boolean loaded;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget() {
        loaded = false;
    }

    /** Puts the villages into the database of this test class, once. */
    public synchronized void load() {
        if (loaded) {
            return;
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Places.class.getResourceAsStream("/demo/places.csv")), StandardCharsets.UTF_8)) {
            format.parse(file).forEach(this::insert);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        loaded = true;
    }

    private void insert(CSVRecord row) {
        String code = row.get("kato");
        String oblast = code.substring(0, 2) + "0000000";
        String district = existing(code.substring(0, 4) + "00000");
        String okrug = row.get("level").equals("settlement") ? existing(code.substring(0, 6) + "000") : null;
        jdbc.sql("""
                insert into territory
                  (code, level, type_code, name_kk, name_ru, parent_code, oblast_code, district_code, okrug_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(code)
                .param(LEVELS.get(row.get("level")))
                .param(Integer.parseInt(row.get("type_code")))
                .param(row.get("name_kk"))
                .param(row.get("name_ru"))
                .param(okrug != null ? okrug : district != null ? district : oblast)
                .param(oblast)
                .param(district)
                .param(row.get("level").equals("sub_district") ? code : okrug)
                .update();
    }

    private @Nullable String existing(String code) {
        List<String> found = jdbc.sql("select code from territory where code = ?")
                .param(code)
                .query(String.class)
                .list();
        return found.isEmpty() ? null : found.get(0);
    }
}
