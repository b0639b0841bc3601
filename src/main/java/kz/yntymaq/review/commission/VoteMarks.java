package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.programme.content.CriterionEntry;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the marks of a vote that has ended come to, in words; see {@link ScoreSheet}. */
@Component
@Transactional(readOnly = true)
public class VoteMarks {

    private final Programmes programmes;
    private final JdbcClient jdbc;
    private final Format format;
    private final Texts texts;

    VoteMarks(Programmes programmes, JdbcClient jdbc, Format format, Texts texts) {
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.format = format;
        this.texts = texts;
    }

    /** The criteria of several applications, which the caller has opened; read once an edition. */
    public Map<UUID, List<CriterionEntry>> criteria(Collection<UUID> applications) {
        record Of(UUID application, String edition) {}
        List<Of> all = applications.isEmpty()
                ? List.of()
                : jdbc.sql("select id, edition_id from application_case_v where id in (:ids)")
                        .param("ids", applications)
                        .query((row, n) -> new Of(row.getObject(1, UUID.class), row.getString(2)))
                        .list();
        Map<String, List<CriterionEntry>> editions = all.stream()
                .map(Of::edition)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> programmes.edition(id).content().criteria()));
        return all.stream()
                .collect(Collectors.toMap(Of::application, each -> requireNonNull(editions.get(each.edition()))));
    }

    /** The mean mark by each criterion, and what all come to, in the language of the moment; empty where none was given. */
    public List<String> of(CaseVote vote, List<CriterionEntry> criteria) {
        return of(vote, new ScoreSheet(criteria));
    }

    List<String> of(CaseVote vote, ScoreSheet sheet) {
        List<Map<String, Integer>> given = vote.sheets();
        if (given.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        sheet.criteria()
                .forEach(each -> lines.add(texts.get(
                        "review.commission.mean",
                        each.text().here(),
                        format.number(ScoreSheet.mean(each, given).setScale(1, RoundingMode.HALF_UP)),
                        each.weight().longValue())));
        lines.add(texts.get("review.commission.total", format.number(sheet.totalOf(given))));
        return lines;
    }
}
