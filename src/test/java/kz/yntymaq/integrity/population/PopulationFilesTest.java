package kz.yntymaq.integrity.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.population.made.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Populations as files, and the two commands over them. */
class PopulationFilesTest {

    private static final String COOPERATIVES = "id,kind,oblast,district,registered_on,applied_on,label\n";

    @TempDir
    Path directory;

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private List<String> faults() {
        try {
            PopulationFiles.read(directory, null);
            return List.of();
        } catch (FaultyFilesException faulty) {
            return faulty.faults().stream().map(Fault::toString).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void two() throws IOException {
        file("cooperatives.csv", COOPERATIVES + "c1,dairy,O,D,2020-01-01,,\nc2,grain,O,D,2021-02-03,2022-01-01,real\n");
        file("people.csv", "id,phone,address,account\np1,+77010000001,,\np2,,,\n");
    }

    @Test
    void a_made_population_comes_back_as_it_was_written() throws IOException, FaultyFilesException {
        Population made = new Generator(3).population(60);
        new CsvWriter(directory).write(made);
        assertThat(PopulationFiles.read(directory, Generator.ON)).isEqualTo(made);
    }

    @Test
    void the_cooperatives_alone_are_enough_and_nothing_else_is_known() throws IOException, FaultyFilesException {
        file("cooperatives.csv", COOPERATIVES + "c1,dairy,O,D,2020-01-01,,\n");
        Population read = PopulationFiles.read(directory, null);
        assertThat(read.cooperatives()).hasSize(1);
        assertThat(read.members()).isEmpty();
        assertThat(read.on()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void without_cooperatives_nothing_is_read() {
        assertThat(faults()).containsExactly("cooperatives.csv, line 1: the file is missing");
    }

    @Test
    void columns_stand_in_any_order_behind_a_mark_of_the_byte_order() throws IOException, FaultyFilesException {
        file("cooperatives.csv", "\uFEFFlabel,registered_on,id,kind\nfalse,2020-01-01,c1,dairy\n");
        Population read = PopulationFiles.read(directory, LocalDate.of(2026, 1, 1));
        assertThat(read.cooperatives().get(0).label()).isEqualTo("false");
        assertThat(read.on()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void the_day_of_looking_is_the_last_on_which_anything_happened_and_no_day_that_is_due() throws Exception {
        two();
        file("exits.csv", "cooperative,person,asked,decided,due,paid\nc1,p1,2023-01-01,2023-01-20,2030-01-20,\n");
        file("bodies.csv", "cooperative,person,body,from,until\nc1,p1,chair,2023-01-01,2031-01-01\n");
        assertThat(PopulationFiles.read(directory, null).on()).isEqualTo(LocalDate.of(2023, 1, 20));
    }

    @Test
    void an_unknown_column_is_a_fault_of_the_first_line() throws IOException {
        two();
        file("members.csv", "cooperative,person,from,until,associated,share,colour\nc1,p1,2020-01-01,,,100,red\n");
        assertThat(faults()).containsExactly("members.csv, line 1: unknown column «colour»");
    }

    @Test
    void a_missing_column_is_one_too() throws IOException {
        two();
        file("members.csv", "cooperative,person\nc1,p1\n");
        assertThat(faults()).containsExactly("members.csv, line 1: column «from» is missing");
    }

    @Test
    void all_faults_are_listed_by_file_and_line() throws IOException {
        two();
        file(
                "members.csv",
                "cooperative,person,from,until,associated,share\n"
                        + "c1,p1,2020-01-01,,false,100\n"
                        + "c9,p1,2020-01-01,,false,100\n"
                        + "c1,p9,01.02.2020,,perhaps,-5\n"
                        + "c1,p1\n");
        file("deliveries.csv", "cooperative,person,on,product,unit,quantity,price\nc1,,2020-02-30,milk,l,1 000,\n");
        assertThat(faults())
                .containsExactly(
                        "members.csv, line 3: «cooperative» is not known: c9",
                        "members.csv, line 4: «person» is not known: p9",
                        "members.csv, line 4: «from» is no day YYYY-MM-DD: 01.02.2020",
                        "members.csv, line 4: «associated» is neither true nor false: perhaps",
                        "members.csv, line 4: «share» is no number: -5",
                        "members.csv, line 5: 2 values for 6 columns",
                        "deliveries.csv, line 2: «on» is no day YYYY-MM-DD: 2020-02-30",
                        "deliveries.csv, line 2: «quantity» is no number: 1 000",
                        "deliveries.csv, line 2: «price» is empty");
    }

    @Test
    void a_second_row_of_an_identifier_and_a_label_that_says_nothing_are_faults() throws IOException {
        file("cooperatives.csv", COOPERATIVES + "c1,dairy,O,D,2020-01-01,,real\nc1,dairy,O,D,2020-01-01,,maybe\n");
        assertThat(faults())
                .containsExactly(
                        "cooperatives.csv, line 3: «id» stands twice: c1",
                        "cooperatives.csv, line 3: «label» says neither real nor false: maybe");
    }

    @Test
    void what_is_no_text_is_a_fault_and_no_crash() throws IOException {
        two();
        Files.write(directory.resolve("kin.csv"), new byte[] {'p', 'e', (byte) 0xC3, (byte) 0x28, '\n'});
        file("sales.csv", "");
        file("loans.csv", "cooperative,person,on,amount,supplier\nc1,\"p1,2020-01-01,5,s\n");
        assertThat(faults())
                .hasSize(3)
                .anyMatch(one -> one.startsWith("kin.csv, line 1: not UTF-8"))
                .anyMatch(one -> one.startsWith("sales.csv, line 1: there is no header"))
                .anyMatch(one -> one.startsWith("loans.csv, line 2: "));
    }

    @ParameterizedTest
    @CsvSource({
        "chair, CHAIR",
        "Chairman, CHAIR",
        "төраға, CHAIR",
        "BOARD, BOARD",
        "board_member, BOARD",
        "правление, BOARD",
        "Revision, REVISION",
        "revision commission, REVISION",
        "тексеру комиссиясы, REVISION"
    })
    void bodies_are_named_in_several_ways(String word, Body body) throws IOException, FaultyFilesException {
        two();
        file("bodies.csv", "cooperative,person,body,from,until\nc1,p1," + word + ",2020-01-01,\n");
        assertThat(PopulationFiles.read(directory, null).seats().get(0).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "general, GENERAL",
        "General-Meeting, GENERAL",
        "общее, GENERAL",
        "Board, BOARD",
        "басқарма отырысы, BOARD"
    })
    void meetings_are_named_in_several_ways(String word, MeetingKind kind) throws IOException, FaultyFilesException {
        two();
        file("meetings.csv", "cooperative,on,kind,members,present\nc1,2020-05-01," + word + ",5,4\n");
        assertThat(PopulationFiles.read(directory, null).meetings().get(0).kind())
                .isEqualTo(kind);
    }

    @Test
    void a_word_that_is_not_known_is_a_fault_by_line() throws IOException {
        two();
        file("bodies.csv", "cooperative,person,body,from,until\nc1,p1,wizard,2020-01-01,\n");
        file("meetings.csv", "cooperative,on,kind,members,present\nc1,2020-05-01,party,5,4\n");
        assertThat(faults())
                .containsExactly(
                        "bodies.csv, line 2: «body» is not known: wizard",
                        "meetings.csv, line 2: «kind» is not known: party");
    }

    @Test
    void the_commands_make_and_score_a_population_and_nothing_is_added_up() throws IOException {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Path made = directory.resolve("made");
        assertThat(PopulationCommands.isCalledBy("generate-cooperatives", made.toString()))
                .isTrue();
        assertThat(PopulationCommands.run(print, "generate-cooperatives", made.toString(), "--seed=8", "--size=120"))
                .isZero();
        assertThat(PopulationCommands.run(print, "score-cooperatives", made.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("120 co-operatives on", "AUC of false against real", "Real ones in red", "one-family-shell");
        List<String> scores = Files.readAllLines(made.resolve("scores.csv"));
        assertThat(scores).hasSize(121);
        assertThat(scores.get(0))
                .isEqualTo("cooperative,breach,control,intermediary,signs,notes,not_enough_data,label");
    }

    @Test
    void nothing_is_scored_when_a_file_has_a_fault() throws IOException {
        two();
        file("kin.csv", "person,person\np1,p7\n");
        var out = new ByteArrayOutputStream();
        int code = PopulationCommands.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), "score-cooperatives", directory.toString());
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("kin.csv, line 2: «person» is not known: p7", "Nothing was scored: 1 faults.");
        assertThat(directory.resolve("scores.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "score-cooperatives",
        "score-cooperatives /nowhere/at/all",
        "score-cooperatives . --on=tomorrow",
        "generate-cooperatives x",
        "generate-cooperatives x --seed=one",
        "generate-cooperatives x --seed=1 --size=0"
    })
    void a_wrong_call_says_how_it_is_called(String call) {
        var out = new ByteArrayOutputStream();
        assertThat(PopulationCommands.run(new PrintStream(out, true, StandardCharsets.UTF_8), call.split(" ")))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage:");
    }

    @Test
    void the_same_seed_makes_the_same_population_and_another_one_another() {
        assertThat(new Generator(1).population(40)).isEqualTo(new Generator(1).population(40));
        assertThat(new Generator(1).population(40)).isNotEqualTo(new Generator(2).population(40));
        assertThatThrownBy(() -> PopulationFiles.read(Path.of("/nowhere"), null))
                .isInstanceOf(FaultyFilesException.class);
    }
}
