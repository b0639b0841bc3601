package kz.yntymaq.voting.slip;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the box of a question from being opened while a ballot is on its way into it. Leaves nothing in any row. */
final class BoxLock {

    private static final String KEY = "(hashtextextended(cast(? as text), 277))";

    private BoxLock() {}

    /** Until the commit, beside others who cast. */
    static void together(JdbcClient jdbc, UUID question) {
        hold(jdbc, "pg_advisory_xact_lock_shared", question);
    }

    /** Until the commit, with nobody else. */
    static void alone(JdbcClient jdbc, UUID question) {
        hold(jdbc, "pg_advisory_xact_lock", question);
    }

    private static void hold(JdbcClient jdbc, String lock, UUID question) {
        jdbc.sql("select 1 from " + lock + KEY)
                .param(question.toString())
                .query(Integer.class)
                .single();
    }
}
