package kz.yntymaq.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]+\\| (\\d{12}) \\|");

    @Test
    void the_readme_names_the_people_of_the_sign_in_page_and_nobody_else() throws IOException {
        List<String> written = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DemoPerson.values())
                        .filter(person -> person.nameKey() != null)
                        .map(person -> person.iin().digits())
                        .toList());
    }
}
