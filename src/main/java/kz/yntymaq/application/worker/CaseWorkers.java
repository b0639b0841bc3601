package kz.yntymaq.application.worker;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who works on an application. The database forgets it when the application comes to another office or to its end.
 * Whoever opened the application's page may still save: this is no change of what was sent.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseWorkers {

    private final JdbcClient jdbc;

    CaseWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds an application until the commit: of two who want it the second waits here, and then sees the first.
     *
     * @return who works on it; empty for nobody
     * @throws NotFoundException when there is no such application
     */
    public Optional<UUID> hold(UUID application) {
        List<Optional<UUID>> found = jdbc.sql("select worker_id from loan_application where id = ? for no key update")
                .param(application)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
        return found.stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Who works on an application; empty for nobody. */
    public Optional<UUID> of(UUID application) {
        return jdbc.sql("select worker_id from loan_application where id = ? and worker_id is not null")
                .param(application)
                .query(UUID.class)
                .optional();
    }

    /** From now on this person works on it. @param worker null for nobody */
    public void set(UUID application, @Nullable UUID worker) {
        jdbc.sql("update loan_application set worker_id = cast(:worker as uuid) where id = :id")
                .param("worker", worker == null ? null : worker.toString())
                .param("id", application)
                .update();
    }

    /** The applications on which a person works; held, in one order, until the commit. */
    public List<UUID> holdAllOf(UUID worker) {
        return jdbc.sql("select id from loan_application where worker_id = ? order by id for no key update")
                .param(worker)
                .query(UUID.class)
                .list();
    }
}
