package kz.yntymaq.review.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;

/**
 * A letter as it was issued; nothing of it ever changes.
 *
 * @param number year and number in it, as people quote it
 * @param code by which anybody checks it; who has it has the paper
 * @param lines what it tells, in their order
 * @param office whose official acted
 */
record Letter(
        UUID id,
        String number,
        String code,
        UUID applicationId,
        LetterKind kind,
        Instant issuedAt,
        Bilingual title,
        List<Bilingual> lines,
        Bilingual office) {

    Letter {
        lines = List.copyOf(lines);
    }
}
