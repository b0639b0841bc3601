package kz.yntymaq.cooperative.body;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;

/**
 * Members of the board are in no revision commission (law on agricultural co-operatives, article 36, point 2), and neither a
 * member of the board nor a chair alone is in another managing body (article 35, point 2), which that commission is (article
 * 33, point 1). The Kazakh text of article 35 can be read as «another body of the board».
 */
final class ApartBodiesRule {

    static final String REASON = "body.rule.apart";
    static final LegalReference SOURCE = LegalReference.of("C 36(2)");

    private ApartBodiesRule() {}

    static boolean isMet(Set<UUID> executive, Set<UUID> revision) {
        return executive.stream().noneMatch(revision::contains);
    }

    /** @throws FieldViolationException by a field when somebody would be in both */
    static void require(String field, Set<UUID> executive, Set<UUID> revision) {
        if (!isMet(executive, revision)) {
            throw new FieldViolationException(field, REASON);
        }
    }
}
