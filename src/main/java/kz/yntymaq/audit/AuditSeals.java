package kz.yntymaq.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Binds the chains together every few seconds by a seal, and takes the seal out of the database: into the file of
 * {@link AuditAnchors}, and once an hour into the portal's own log, which is often kept elsewhere.
 */
@Component
class AuditSeals {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSeals.class);

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final AuditAnchors anchors;
    private final Clock clock;

    AuditSeals(JdbcClient jdbc, AuditChain chain, AuditAnchors anchors, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** Seals what has come since the last seal. Of two portals that do so at once one does; both write it down. */
    @Scheduled(initialDelayString = "${yntymaq.audit.seal-every}", fixedDelayString = "${yntymaq.audit.seal-every}")
    public void seal() {
        jdbc.sql("select audit_seal_now(?)")
                .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        anchors.write();
    }

    /** Writes the newest seal into the portal's own log. */
    @Scheduled(cron = "0 0 * * * *")
    public void tell() {
        chain.newest().ifPresent(seal -> LOG.info("Audit log: seal {} {}", seal.number(), seal.hash()));
    }
}
