package kz.yntymaq.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class KatoImportTest {

    private static final Path REAL = Path.of("..", "shared", "data", "kato.csv");

    @Autowired
    KatoImports imports;

    @Autowired
    Territories territories;

    @Autowired
    Background background;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private UUID by;

    @BeforeEach
    void someone() {
        by = people.administrator().id();
    }

    @Test
    void a_second_import_of_the_same_file_changes_nothing() throws IOException {
        var file = fileOfDatabase("115630999,v,settlement,2,с.Новое,Жаңа а.");
        KatoImport first = find(imports.check(by, "kato.csv", file));
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.renamed() + first.changed() + first.closed()).isZero();
        apply(first.id());
        List<String> before = everything();
        KatoImport second = find(imports.check(by, "kato.csv", file));
        assertThat(second.changesNothing()).isTrue();
        apply(second.id());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_broken_file_changes_nothing_and_says_which_lines() throws IOException {
        List<String> before = everything();
        UUID id = imports.check(by, "kato.csv", fileOfDatabase("1,v,settlement,2,с.А,А а.", "2,v,village,2,с.Б,Б а."));
        KatoImport broken = find(id);
        assertThat(broken.state()).isEqualTo(KatoImport.State.REFUSED);
        assertThat(broken.refused()).isEqualTo(3);
        int last = before.size() + 3;
        assertThat(imports.preview(id).refused())
                .extracting(KatoPreview.Refused::line)
                .containsExactly(last - 1, last, last);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> imports.confirm(by, id, UUID.randomUUID(), false, true))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("territory.import.not-now"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void renames_and_closes_but_keeps_english_names_and_marks_of_small_towns() throws IOException {
        jdbc.sql("update territory set small_town = true where code = ?")
                .param(Places.MAKINSK_TOWN)
                .update();
        String text = text(fileOfDatabase())
                .replaceAll("(?m)^117057500,.*\\n", "")
                .replace("Акмолинская область", "Новая Акмолинская область");
        UUID id = imports.check(by, "kato.csv", resource(text));
        KatoPreview preview = imports.preview(id);
        assertThat(preview.renamed()).extracting(KatoPreview.Change::code).containsExactly(Places.AKMOLA);
        assertThat(preview.closed()).extracting(KatoPreview.Change::code).containsExactly("117057500");
        assertThat(preview.added()).isEmpty();
        apply(id);
        assertThat(place(Places.AKMOLA).name(kz.yntymaq.kernel.Language.RU)).isEqualTo("Новая Акмолинская область");
        assertThat(place(Places.AKMOLA).name(kz.yntymaq.kernel.Language.EN)).isEqualTo("Akmola Region");
        assertThat(place(Places.MAKINSK_TOWN).isSmallTown()).isTrue();
        assertThat(place("117057500").getClosedOn()).isNotNull();
        assertThat(place("117057500").isEligible()).isFalse();
        UUID again = imports.check(by, "kato.csv", fileOfDatabase("117057500,v,settlement,2,с.Сосновка,Сосновка а."));
        apply(again);
        assertThat(place("117057500").getClosedOn()).isNull();
    }

    @Test
    void a_button_pressed_twice_applies_once_and_a_later_file_takes_the_place_of_an_earlier() throws IOException {
        UUID earlier = imports.check(by, "kato.csv", fileOfDatabase());
        UUID later = imports.check(by, "kato.csv", fileOfDatabase());
        assertThat(find(earlier).state()).isEqualTo(KatoImport.State.DISCARDED);
        UUID key = UUID.randomUUID();
        imports.confirm(by, later, key, false, true);
        imports.confirm(by, later, key, false, true);
        background.await();
        assertThat(find(later).state()).isEqualTo(KatoImport.State.APPLIED);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'territory.import-applied' and subject = ?")
                        .param(later.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from kato_import_row where import_id = ?")
                        .param(later)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_of_one_oblast_is_applied_only_when_the_closing_of_all_others_is_confirmed() throws IOException {
        List<String> before = everything();
        String oblast = Places.AKMOLA.substring(0, 2);
        UUID id = imports.check(
                by,
                "akmola.csv",
                text(fileOfDatabase())
                        .lines()
                        .filter(line -> line.startsWith("kato") || line.startsWith(oblast))
                        .collect(Collectors.collectingAndThen(Collectors.joining("\n"), KatoImportTest::resource)));
        KatoClosures closures = imports.closures(id);
        assertThat(closures.areMany()).isTrue();
        assertThat(closures.closed()).isEqualTo(find(id).closed());
        assertThat(closures.oblasts())
                .hasSize(19)
                .allSatisfy(one -> assertThat(one.closed()).isEqualTo(one.open()))
                .extracting(one -> one.oblast().getCode())
                .doesNotContain(Places.AKMOLA);

        UUID key = UUID.randomUUID();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> imports.confirm(by, id, key, false, true))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("territory.import.closes-many.unsure"));
        assertThat(find(id).state()).isEqualTo(KatoImport.State.CHECKED);
        assertThat(everything()).isEqualTo(before);

        imports.confirm(by, id, key, true, true);
        background.await();
        assertThat(find(id).state()).isEqualTo(KatoImport.State.APPLIED);
        assertThat(place(Places.SAIRAM_KARAMURT).getClosedOn()).isNotNull();
        jdbc.sql("update territory set closed_on = null").update(); // for the other tests
    }

    @Test
    void a_village_that_is_in_use_is_closed_only_when_that_is_said() throws IOException {
        String village = "117057500";
        people.villagers(3, village);
        fixtures.founding(village, 2);
        UUID id = imports.check(
                by, "kato.csv", resource(text(fileOfDatabase()).replaceAll("(?m)^" + village + ",.*\\n", "")));
        assertThat(imports.closures(id).used()).singleElement().satisfies(one -> {
            assertThat(one.place().getCode()).isEqualTo(village);
            assertThat(one.uses())
                    .containsExactlyInAnyOrder(
                            new KatoClosures.Use("account.of-place", 5),
                            new KatoClosures.Use("cooperative.of-place", 1));
        });
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> imports.confirm(by, id, UUID.randomUUID(), false, false))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("territory.import.closes-used.unsure"));
        assertThat(place(village).getClosedOn()).isNull();
        apply(id);
        LocalDate closed = place(village).getClosedOn();
        assertThat(closed).isNotNull();
        assertThat(place(village).isEligible()).isFalse();
        assertThat(place(village).wasEligible(closed)).isTrue();
        assertThat(place(village).wasEligible(closed.plusDays(1))).isFalse();
        jdbc.sql("update territory set closed_on = null").update(); // for the other tests
    }

    @Test
    void one_village_is_not_many_but_one_in_a_hundred_places_and_a_whole_oblast_are() {
        assertThat(new KatoClosures(1000, List.of(new KatoClosures.OfOblast(place(Places.AKMOLA), 300, 10)), List.of())
                        .areMany())
                .isFalse();
        assertThat(new KatoClosures(1000, List.of(new KatoClosures.OfOblast(place(Places.AKMOLA), 300, 11)), List.of())
                        .areMany())
                .isTrue();
        assertThat(new KatoClosures(1000, List.of(new KatoClosures.OfOblast(place(Places.AKMOLA), 1, 1)), List.of())
                        .areMany())
                .isTrue();
        assertThat(new KatoClosures(1000, List.of(), List.of()).areMany()).isFalse();
    }

    @Test
    void takes_the_whole_classifier_in_under_twenty_seconds() throws IOException {
        assumeThat(REAL).exists();
        var file = new FileSystemResource(REAL);
        Instant start = Instant.now();
        UUID id = imports.check(by, "kato.csv", file);
        apply(id);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(find(id).rows()).isEqualTo(15_594);
        assertThat(jdbc.sql("select count(*) from territory where closed_on is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(15_594);
        assertThat(find(imports.check(by, "kato.csv", file)).changesNothing()).isTrue();
        assertThat(jdbc.sql("select count(*) from territory where level = 'SETTLEMENT' and type_code = 2")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(12_904);
    }

    private static ByteArrayResource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayResource file) {
        return new String(file.getByteArray(), StandardCharsets.UTF_8);
    }

    private void apply(UUID id) {
        imports.confirm(by, id, UUID.randomUUID(), false, true);
        background.await();
        assertThat(find(id).state()).isEqualTo(KatoImport.State.APPLIED);
    }

    private KatoImport find(UUID id) {
        return imports.find(id).orElseThrow();
    }

    private Territory place(String code) {
        return territories.find(code).orElseThrow();
    }

    private List<String> everything() {
        return jdbc.sql("select t::text from territory t order by code")
                .query(String.class)
                .list();
    }

    /** The places that are open now as a file of the classifier, with further rows. */
    private ByteArrayResource fileOfDatabase(String... further) {
        var text = new StringBuilder("kato,kato_version,level,type_code,name_ru,name_kk\n");
        jdbc.sql("""
                select code || ',NK RK 11-2025,' || case level when 'OKRUG' then 'sub_district' else lower(level) end
                       || ',' || type_code || ',"' || replace(name_ru, '"', '""') || '","' || replace(name_kk, '"', '""') || '"'
                  from territory where closed_on is null order by code""")
                .query(String.class)
                .list()
                .forEach(line -> text.append(line).append('\n'));
        for (String line : further) {
            text.append(line).append('\n');
        }
        return resource(text.toString());
    }
}
