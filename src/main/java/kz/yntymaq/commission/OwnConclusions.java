package kz.yntymaq.commission;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether there is anything to show on a co-operative. Named {@code @ownConclusions} in templates. */
@Component("ownConclusions")
@Transactional(readOnly = true)
class OwnConclusions {

    private final ConclusionRepository conclusions;

    OwnConclusions(ConclusionRepository conclusions) {
        this.conclusions = conclusions;
    }

    /** Whether a commission concluded anything of it. */
    public boolean isThere(UUID cooperative) {
        return conclusions.existsByApplicantId(cooperative);
    }
}
