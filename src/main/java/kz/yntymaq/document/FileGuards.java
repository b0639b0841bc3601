package kz.yntymaq.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** The rooms that answer for files, by the kind of their things. */
@Component
class FileGuards {

    private final Map<String, FileGuard> byKind;

    FileGuards(List<FileGuard> guards) {
        this.byKind = guards.stream().collect(Collectors.toMap(FileGuard::ownerKind, Function.identity()));
    }

    /** Empty where no room answers, and so nobody may do anything. */
    Optional<FileGuard> find(String ownerKind) {
        return Optional.ofNullable(byKind.get(ownerKind));
    }

    /** @throws NotFoundException where no room answers */
    FileGuard get(String ownerKind) {
        return find(ownerKind).orElseThrow(NotFoundException::new);
    }

    /** What files of a purpose are, whichever room asks for them; of several ages the shortest. */
    Map<String, FileGuard.Kind> kinds() {
        return byKind.values().stream()
                .flatMap(guard -> guard.kinds().stream())
                .collect(Collectors.toMap(FileGuard.Kind::purpose, Function.identity(), FileGuards::stricter));
    }

    private static FileGuard.Kind stricter(FileGuard.Kind one, FileGuard.Kind other) {
        Integer age = one.maxAgeDays();
        Integer otherAge = other.maxAgeDays();
        return age == null || (otherAge != null && otherAge < age) ? other : one;
    }
}
