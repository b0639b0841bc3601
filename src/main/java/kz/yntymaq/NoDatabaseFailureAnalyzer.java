package kz.yntymaq;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one message which settings a production start needs. */
class NoDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/name), SPRING_DATASOURCE_USERNAME and "
                        + "SPRING_DATASOURCE_PASSWORD. For the first start also set YNTYMAQ_ADMIN_IIN and "
                        + "YNTYMAQ_ADMIN_PASSWORD. README, \"Production\", lists them all.",
                cause);
    }
}
