package kz.yntymaq.document.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** The command {@code move-files s3} or {@code move-files database}; exit code 0 when all are there, 1 when not. */
@Component
class MoveFilesCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String NAME = "move-files";

    private final FileStores stores;
    private final FileMover mover;
    private int exitCode;

    MoveFilesCommand(FileStores stores, FileMover mover) {
        this.stores = stores;
        this.mover = mover;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> words = Arrays.asList(arguments.getSourceArgs());
        int at = words.indexOf(NAME);
        if (at < 0) {
            return;
        }
        exitCode = 1;
        String named = at + 1 < words.size() ? words.get(at + 1).toUpperCase(Locale.ROOT) : "";
        if (Arrays.stream(Place.values()).noneMatch(place -> place.name().equals(named))) {
            System.out.println("Say where to: move-files s3, or move-files database.");
            return;
        }
        Place target = Place.valueOf(named);
        if (!stores.store(target).isSet()) {
            System.out.println("Set yntymaq.files.s3.address first.");
            return;
        }
        if (stores.placeOfNew() != target) {
            System.out.println("New files still go to " + stores.placeOfNew() + ": see yntymaq.files.store.");
        }
        FileMover.Result result = mover.move(target, () -> false);
        System.out.println(result.moved() + " files moved to " + target + ", " + result.failed()
                + " not moved. The portal deletes the old copies after an hour.");
        exitCode = result.failed() == 0 ? 0 : 1;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
