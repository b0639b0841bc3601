package kz.yntymaq.cooperative.change;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.Bilingual;

/** What the register says that the charter says too. @param seat code of the village */
record Facts(Bilingual name, String seat, Set<ActivityKind> kinds) {

    Facts {
        kinds = Set.copyOf(kinds);
    }

    static Facts of(Cooperative cooperative) {
        return new Facts(
                new Bilingual(cooperative.getNameKk(), cooperative.getNameRu()),
                cooperative.getSeatCode(),
                cooperative.getKinds());
    }

    static Set<ActivityKind> kinds(String written) {
        return Arrays.stream(written.split(",")).map(ActivityKind::valueOf).collect(Collectors.toSet());
    }

    String writtenKinds() {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Message keys of the kinds. */
    public List<String> kindKeys() {
        return kinds.stream().sorted().map(ActivityKind::key).toList();
    }
}
