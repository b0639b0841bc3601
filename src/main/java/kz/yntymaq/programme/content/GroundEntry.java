package kz.yntymaq.programme.content;

import java.util.List;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;

/**
 * A ground of refusal.
 *
 * @param stages kinds of stages at which it may be given
 */
public record GroundEntry(String code, Wording text, List<StageEntry.Kind> stages, LegalReference source) {

    public GroundEntry {
        stages = Lists.orNone(stages);
    }
}
