package kz.yntymaq.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.territory.KatoFile.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

class KatoFileTest {

    private static final String HEADER = "kato,kato_version,level,type_code,name_ru,name_kk\n";
    private static final String TREE = HEADER
            + "110000000,NK RK 11-2025,oblast,0,Акмолинская область,Ақмола облысы\n"
            + "115600000,NK RK 11-2025,district,2,Зерендинский район,Зеренді ауданы\n"
            + "115630000,NK RK 11-2025,sub_district,2,Зерендинский с.о.,Зеренді а.о.\n"
            + "115630100,NK RK 11-2025,settlement,2,с.Зеренда,Зеренді а.\n";

    @Test
    void reads_a_tree_with_each_row_beneath_the_one_above() {
        KatoFile file = read(TREE);
        assertThat(file.refusals()).isEmpty();
        assertThat(file.version()).isEqualTo("NK RK 11-2025");
        KatoRow village = row(file, "115630100");
        assertThat(village.parent()).isEqualTo("115630000");
        assertThat(village.oblast()).isEqualTo("110000000");
        assertThat(village.district()).isEqualTo("115600000");
        assertThat(village.okrug()).isEqualTo("115630000");
        assertThat(row(file, "115600000").district()).isEqualTo("115600000");
        assertThat(row(file, "110000000").parent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"\n\",", "\"\"\"\",", "\"a\",\"\n"})
    void a_row_of_more_columns_than_any_is_refused_before_it_is_read(String again) {
        assertThat(read(TREE + again.repeat(40_000)).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("columns"));
    }

    @Test
    void a_name_in_quotes_or_with_quotes_in_it_is_no_long_row() {
        String villages = IntStream.range(100, 900)
                .mapToObj("115630%d,v,settlement,2,\"с.\"\"Заря\"\", новая\",ауыл \"Таң\n"::formatted)
                .collect(Collectors.joining());
        assertThat(read(TREE.replace("115630100", "115630099") + villages).refusals())
                .noneMatch(refusal -> refusal.reason().equals("columns"));
    }

    @Test
    void puts_a_town_without_an_okrug_beneath_its_district() {
        KatoRow town = row(read(TREE + "115620100,v,settlement,1,г.Город,Қала қ.\n"), "115620100");
        assertThat(town.parent()).isEqualTo("115600000");
        assertThat(town.okrug()).isNull();
    }

    @Test
    void puts_a_district_of_a_city_beneath_the_city() {
        KatoRow part = row(
                read(HEADER + "710000000,v,oblast,1,г.Астана,Астана қ.\n"
                        + "711110000,v,sub_district,1,район Алматы,Алматы ауданы\n"),
                "711110000");
        assertThat(part.parent()).isEqualTo("710000000");
        assertThat(part.district()).isNull();
        assertThat(part.okrug()).isEqualTo("711110000");
    }

    @Test
    void finds_a_parent_in_the_database_where_the_file_has_none() {
        KatoFile file =
                read(HEADER + "115630100,v,settlement,2,с.Зеренда,Зеренді а.\n", Set.of("110000000", "115600000"));
        assertThat(file.refusals()).isEmpty();
        assertThat(row(file, "115630100").parent()).isEqualTo("115600000");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'11563010,v,settlement,2,с.А,А а.', code",
                "'11563010A,v,settlement,2,с.А,А а.', code",
                "'115630100,v,settlement,2,с.Зеренда,Зеренді а.', duplicate",
                "'115630200,v,village,2,с.А,А а.', level",
                "'115630200,v,sub_district,2,с.А,А а.', shape",
                "'115640000,v,settlement,2,с.А,А а.', shape",
                "'115630200,v,settlement,5,с.А,А а.', type",
                "'115630200,v,settlement,,с.А,А а.', type",
                "'115630200,v,settlement,2, ,А а.', name",
                "'115630200,v,settlement,2,с.А,', name",
                "'115630200,v,settlement,2,с.А', columns",
                "'550100100,v,settlement,2,с.А,А а.', parent",
            })
    void refuses_a_row_that_does_not_fit_with_its_line_and_why(String row, String reason) {
        KatoFile file = read(TREE + row + "\n");
        assertThat(file.isBroken()).isTrue();
        assertThat(file.refusals())
                .extracting(Refusal::line, Refusal::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6, reason));
    }

    @Test
    void tells_everything_that_is_wrong_in_the_order_of_lines() {
        KatoFile file = read(HEADER + "999999999,v,settlement,2,с.А,А а.\n12,v,settlement,7,с.Б,Б а.\n");
        assertThat(file.refusals()).extracting(Refusal::line).containsExactly(2, 3, 3);
    }

    @Test
    void refuses_another_header() {
        assertThat(only(read("kato;level\n110000000;oblast\n"))).isEqualTo(new Refusal(1, "header", "kato;level"));
    }

    @Test
    void refuses_a_file_without_rows() {
        assertThat(only(read("")).reason()).isEqualTo("empty");
        assertThat(only(read(HEADER)).reason()).isEqualTo("empty");
    }

    @Test
    void refuses_another_encoding_and_names_the_line() throws IOException {
        byte[] content = TREE.getBytes(Charset.forName("windows-1251"));
        assertThat(only(KatoFile.read(new ByteArrayResource(content), Set.of())))
                .isEqualTo(new Refusal(2, "encoding", ""));
    }

    @Test
    void refuses_a_quotation_mark_that_is_never_closed() {
        assertThat(read(TREE + "115630200,v,settlement,2,\"с.А,А а.\n").refusals())
                .extracting(Refusal::reason)
                .contains("quotes");
    }

    @Test
    void reads_quoted_names_and_a_byte_order_mark() {
        KatoFile file =
                read("\ufeff" + TREE + "115630103,v,settlement,2,\"ДОЦ \"\"ЗЕРЕН\"\"\",\"\"\"ЗЕРЕН\"\" орталығы\"\n");
        assertThat(file.refusals()).isEmpty();
        assertThat(row(file, "115630103").nameRu()).isEqualTo("ДОЦ \"ЗЕРЕН\"");
    }

    @Test
    void knows_a_file_of_excel() throws IOException {
        byte[] xlsx = {'P', 'K', 3, 4, 20, 0, 6, 0};
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertThat(only(KatoFile.read(new ByteArrayResource(xlsx), Set.of())).reason())
                .isEqualTo("xlsx");
        assertThat(only(KatoFile.read(new ByteArrayResource(xls), Set.of())).reason())
                .isEqualTo("xlsx");
    }

    @Test
    void a_wrong_letter_far_down_is_found_on_its_line() throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes((HEADER + "ә".repeat(9000) + "\n\n").getBytes(StandardCharsets.UTF_8));
        content.write(0xE4);
        content.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        assertThat(only(KatoFile.read(new ByteArrayResource(content.toByteArray()), Set.of())))
                .isEqualTo(new Refusal(4, "encoding", ""));
    }

    @Test
    void reads_no_further_than_two_hundred_refusals_and_a_file_as_large_as_may_come_in_no_memory() throws IOException {
        var read = new AtomicLong();
        InputStreamSource endless = () -> new InputStream() {
            private final byte[] row = "x,v,village,9,,\n".getBytes(StandardCharsets.UTF_8);
            private final byte[] head = HEADER.getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                read.incrementAndGet();
                long now = at++;
                return now < head.length
                        ? head[(int) now]
                        : now > 20_000_000 ? -1 : row[(int) ((now - head.length) % row.length)];
            }
        };
        KatoFile file = KatoFile.read(endless, Set.of());
        assertThat(file.refusals()).hasSize(KatoFile.MOST_REFUSALS);
        assertThat(read).hasValueLessThan(20_200_000); // once for the encoding, and a little of it for the rows
    }

    @Test
    void tidies_names_typed_in_an_old_font_with_odd_blanks_or_without_a_space() {
        KatoFile file = read(TREE + "115630200,v,settlement,2,с.Жўмба,Сарыбайїлкен \u00a0 а.\n"
                + "115630300,v,settlement,2,\u00a0кр.хоз. «Сагиндиков К.С.»,«Сагиндиков К.С.» шар.қож.\n");
        assertThat(row(file, "115630200").nameRu()).isEqualTo("с. Жұмба");
        assertThat(row(file, "115630200").nameKk()).isEqualTo("Сарыбайүлкен а.");
        assertThat(row(file, "115630300").nameRu()).isEqualTo("кр.хоз. «Сагиндиков К.С.»");
        assertThat(row(file, "115630300").nameKk()).isEqualTo("«Сагиндиков К.С.» шар.қож.");
    }

    private static KatoFile read(String text) {
        return read(text, Set.of());
    }

    private static KatoFile read(String text, Set<String> open) {
        try {
            return KatoFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), open);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static KatoRow row(KatoFile file, String code) {
        return Objects.requireNonNull(file.rows().get(code));
    }

    private static Refusal only(KatoFile file) {
        assertThat(file.refusals()).hasSize(1);
        return file.refusals().get(0);
    }
}
