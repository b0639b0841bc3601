package kz.yntymaq.cooperative.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Founding contracts in the words in which they were concluded. The database holds the hash to the words and lets neither change. */
@Component
class KeptContracts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptContracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A contract. @param sha256 of the whole words, whichever are shown */
    record Kept(BilingualPaper paper, LocalDate concludedOn, String sha256) {}

    /** As it is stored. */
    record Words(Bilingual title, List<Line> lines) {

        static Words of(BilingualPaper paper) {
            return new Words(
                    paper.title(),
                    paper.rows().stream()
                            .map(row -> new Line(row.isHeading(), row.text()))
                            .toList());
        }

        BilingualPaper paper() {
            return new BilingualPaper(
                    title,
                    null,
                    lines.stream()
                            .map(line -> new BilingualPaper.Row(
                                    line.heading() ? BilingualPaper.Kind.HEADING : BilingualPaper.Kind.TEXT,
                                    line.text()))
                            .toList());
        }
    }

    record Line(boolean heading, Bilingual text) {}

    /** Keeps it. @param brief without the numbers and villages of the founders */
    void keep(UUID cooperative, LocalDate concludedOn, BilingualPaper whole, BilingualPaper brief) {
        jdbc.sql("""
                        insert into founding_contract (cooperative_id, concluded_on, words, words_short, sha256, kept_at)
                        select :id, :on, :words, :brief, encode(sha256(convert_to(:words, 'UTF8')), 'hex'), :now""")
                .param("id", cooperative)
                .param("on", concludedOn)
                .param("words", JSON.writeValueAsString(Words.of(whole)))
                .param("brief", JSON.writeValueAsString(Words.of(brief)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty for a founding that is not closed, and for one that was closed before contracts were kept. */
    Optional<Kept> find(UUID cooperative, boolean whole) {
        return jdbc.sql(
                        "select concluded_on, words, words_short, sha256 from founding_contract where cooperative_id = ?")
                .param(cooperative)
                .query((row, n) -> new Kept(
                        JSON.readValue(row.getString(whole ? "words" : "words_short"), Words.class)
                                .paper(),
                        row.getObject("concluded_on", LocalDate.class),
                        row.getString("sha256")))
                .optional();
    }
}
