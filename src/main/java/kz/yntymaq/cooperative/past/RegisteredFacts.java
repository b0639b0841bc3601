package kz.yntymaq.cooperative.past;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.Bilingual;

/** What the register says of a co-operative that its charter says too. @param seat code of the village */
public record RegisteredFacts(Bilingual name, String seat, Set<ActivityKind> kinds) {

    public RegisteredFacts {
        kinds = Set.copyOf(kinds);
    }

    /** As the register says them now. */
    public static RegisteredFacts of(Cooperative cooperative) {
        return new RegisteredFacts(nameOf(cooperative), cooperative.getSeatCode(), cooperative.getKinds());
    }

    /** Its name in the register now. */
    public static Bilingual nameOf(Cooperative cooperative) {
        return new Bilingual(cooperative.getNameKk(), cooperative.getNameRu());
    }

    /** Kinds out of one column. */
    public static Set<ActivityKind> kinds(String written) {
        return Arrays.stream(written.split(",")).map(ActivityKind::valueOf).collect(Collectors.toSet());
    }

    /** Kinds as one column holds them. */
    public String writtenKinds() {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Message keys of the kinds. */
    public List<String> kindKeys() {
        return kinds.stream().sorted().map(ActivityKind::key).toList();
    }
}
