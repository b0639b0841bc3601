package kz.yntymaq.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Several files that were chosen in one field: each is taken for itself, and each that is refused says why. */
@Component
public class PostedFiles {

    private final UploadLimiter uploads;
    private final Texts texts;

    PostedFiles(UploadLimiter uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    /**
     * What became of them.
     *
     * @param any whether at least one was taken
     * @param refused the name of each that was not with the reason, in the language of the page
     */
    public record Taken(boolean any, List<String> refused) {

        /** What the page shows by the field and above the form, as {@code refusedFiles}. */
        public Map<String, List<String>> byField(String field) {
            return refused.isEmpty() ? Map.of() : Map.of(field, refused);
        }
    }

    /**
     * Takes each, one after another.
     *
     * @param account whose files they are
     * @param files as posted, null for none
     * @param nothing message key of what is said when none was chosen
     */
    public Taken take(UUID account, @Nullable List<MultipartFile> files, String nothing, Consumer<MultipartFile> work) {
        var refused = new ArrayList<String>();
        boolean any = false;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) {
                continue;
            }
            try {
                uploads.run(account, () -> work.accept(file));
                any = true;
            } catch (RuleViolationException reason) {
                refused.add(file.getOriginalFilename() + ": " + texts.get(reason.key(), reason.arguments()));
            }
        }
        if (!any && refused.isEmpty()) {
            refused.add(texts.get(nothing));
        }
        return new Taken(any, List.copyOf(refused));
    }
}
