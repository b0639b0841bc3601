package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf takes without a word and does not do. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*\\bth:replace=[^<>]*>");
    private static final Pattern FORM = Pattern.compile("<form[^>]*th:object=.*?</form>", Pattern.DOTALL);
    private static final Pattern OWNER =
            Pattern.compile("form :: (hidden|versioned|current)|:: opening|name=\"_owner\"|method=\"get\"");
    private static final Pattern CONDITION = Pattern.compile("\\bth:(if|unless)=");

    @Test
    void no_condition_stands_on_a_tag_that_a_fragment_replaces_because_it_would_not_be_asked() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .flatMap(file -> TAG.matcher(read(file))
                                    .results()
                                    .filter(tag ->
                                            CONDITION.matcher(tag.group()).find())
                                    .map(tag -> TEMPLATES.relativize(file) + ": " + tag.group())))
                    .isEmpty();
        }
    }

    @Test
    void every_form_that_tells_what_is_wrong_says_for_whom_it_was_made_because_it_would_forget_what_was_typed()
            throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> !file.endsWith("account/password-link.html")) // nobody is signed in there
                            .flatMap(file -> FORM.matcher(read(file))
                                    .results()
                                    .filter(form -> !OWNER.matcher(form.group()).find())
                                    .map(form -> TEMPLATES.relativize(file).toString())))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
