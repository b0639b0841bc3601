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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
