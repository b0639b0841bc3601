package kz.yntymaq.cooperative.paper;

import java.util.UUID;
import kz.yntymaq.cooperative.assembly.AssemblyRecords;
import kz.yntymaq.cooperative.assembly.HeldAssembly;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a founding meeting, made of what the portal kept of it. */
@Component
@Transactional(readOnly = true)
class FoundingMinutes {

    private final Adoption adoption;
    private final AssemblyRecords assemblies;
    private final MinutesPaper paper;

    FoundingMinutes(Adoption adoption, AssemblyRecords assemblies, MinutesPaper paper) {
        this.adoption = adoption;
        this.assemblies = assemblies;
        this.paper = paper;
    }

    /**
     * What is on record.
     *
     * @param people what the meeting decided; null for one recorded before the portal kept it, whose blanks are filled by hand
     * @param held how it went in the portal; null for one whose results were typed
     */
    public record Facts(
            FoundingRecord.@Nullable People people,
            @Nullable HeldAssembly held) {

        /** Whether nothing in its words waits any more: those of a meeting in the portal are confirmed by both who answer for them. */
        public boolean isConfirmed() {
            return people != null && (held == null || held.isConfirmed());
        }
    }

    Facts find(UUID cooperative) {
        return new Facts(
                adoption.find(cooperative).orElse(null),
                assemblies.held(cooperative).orElse(null));
    }

    BilingualPaper written(FoundingPapers.Paper founding, Facts facts) {
        return paper.minutes(founding, facts.people(), facts.held());
    }
}
