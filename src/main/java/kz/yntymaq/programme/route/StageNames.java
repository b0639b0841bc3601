package kz.yntymaq.programme.route;

import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names stages as the edition of an application does, in the language of the page. Named {@code @stageNames} in templates. */
@Component("stageNames")
public class StageNames {

    private final Programmes programmes;

    StageNames(Programmes programmes) {
        this.programmes = programmes;
    }

    /** The name of a stage; its code where the edition lost it. */
    public String of(String editionId, @Nullable String code) {
        return code == null
                ? ""
                : programmes
                        .edition(editionId)
                        .content()
                        .stage(code)
                        .map(StageEntry::name)
                        .map(name -> name.here())
                        .orElse(code);
    }
}
