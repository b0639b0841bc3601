package kz.yntymaq.review.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.NearWords;
import kz.yntymaq.kernel.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader asks of the queue, as a condition of SQL: only what was asked for stands in it, so that the database can choose the index that fits. */
@Component
class QueueConditions {

    private static final String NAME = "c.search_name like %s";

    /**
     * Up to so many co-operatives their applications are looked up; beyond, the queue is read until a page is full, which
     * then comes soon.
     */
    private static final int MOST_NAMED = 3_000;

    private final JdbcClient jdbc;
    private final NearWords near;

    QueueConditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.near = new NearWords(jdbc, "cooperative_word_v");
    }

    /** A condition on the rows {@code a} of {@code application_case_v}, and its parameters. */
    record Condition(String where, Map<String, Object> parameters) {}

    /** What a filter asks for, without its place. */
    Condition of(Reader reader, WorkQueueFilter question) {
        return of(reader, question.tab(), narrowing(question));
    }

    /** The same in any tab. @param narrowing what the filter asks for beside the tab */
    Condition of(Reader reader, WorkQueueTab tab, Condition narrowing) {
        var parameters = new HashMap<String, Object>(reader.parameters());
        parameters.putAll(narrowing.parameters());
        return new Condition(reader.in(tab) + narrowing.where(), parameters);
    }

    /** What a filter asks for beside its tab, to stand behind the condition of one; empty for a whole tab. */
    Condition narrowing(WorkQueueFilter question) {
        var where = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        if (question.programme() != null) {
            where.append(" and a.programme = :programme");
            parameters.put("programme", question.programme());
        }
        if (question.direction() != null) {
            where.append(" and a.direction = :direction");
            parameters.put("direction", question.direction());
        }
        if (question.worker() != null) {
            where.append(" and a.worker_id = :worker");
            parameters.put("worker", question.worker());
        }
        bound(question.bounds(), where, parameters);
        if (question.isBin()) {
            where.append(" and a.applicant_id = any (array(select c.id from cooperative_v c where c.bin = :bin))");
            parameters.put("bin", Objects.requireNonNull(question.words()));
            return new Condition(where.toString(), parameters);
        }
        SearchWords words = question.search();
        if (question.isNumber()) {
            where.append(" and ").append(SearchWords.numberCondition("a"));
        } else if (!words.isEmpty()) {
            int named = countNamed(words);
            if (named == 0) {
                words = near.of(words);
                named = countNamed(words);
            }
            String fits = words.condition(NAME, false);
            where.append(" and ")
                    .append(
                            named > MOST_NAMED
                                    ? "(select %s from applicant_v c where c.id = a.applicant_id)".formatted(fits)
                                    : "a.applicant_id = any (array(select c.id from applicant_v c where %s))"
                                            .formatted(fits));
        }
        parameters.putAll(words.parameters(false));
        parameters.putAll(words.numberParameters());
        return new Condition(where.toString(), parameters);
    }

    private static void bound(CaseBounds bounds, StringBuilder where, Map<String, Object> parameters) {
        Scope place = bounds.place();
        if (place != null) {
            where.append(" and ").append(place.condition("a", "village_code", "place"));
            parameters.putAll(place.parameters("place"));
        }
        if (!bounds.only().isEmpty()) {
            where.append(" and a.id = any (cast(:only as uuid[]))");
            parameters.put("only", bounds.only().stream().map(UUID::toString).toArray(String[]::new));
        }
        if (bounds.stage() != null) {
            where.append(" and a.stage = :stage");
            parameters.put("stage", bounds.stage());
        }
        if (bounds.least() != null) {
            where.append(" and a.amount >= :least");
            parameters.put("least", bounds.least());
        }
        if (bounds.most() != null) {
            where.append(" and a.amount <= :most");
            parameters.put("most", bounds.most());
        }
    }

    /** How many co-operatives have these words in their name; one more than {@value #MOST_NAMED} for all that is more. */
    private int countNamed(SearchWords words) {
        return jdbc.sql("select count(*) from (select from applicant_v c where %s limit %d) as named"
                        .formatted(words.condition(NAME, false), MOST_NAMED + 1))
                .params(words.parameters(false))
                .query(Integer.class)
                .single();
    }
}
