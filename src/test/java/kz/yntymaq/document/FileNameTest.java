package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.document.content.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "жарғы.pdf, жарғы.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\a\\жарғы.PDF, жарғы.pdf",
        "жарғы.exe, жарғы.exe.pdf",
        ".pdf, document.pdf",
        "'a<b>\"c:.pdf', a_b__c_.pdf",
        "'.. жалпы   жиналыс .pdf', жалпы жиналыс.pdf",
    })
    void leaves_a_plain_name_with_a_fitting_end(String given, String clean) {
        assertThat(FileName.clean(given, FileType.PDF, FileType.PDF)).isEqualToIgnoringCase(clean);
    }

    @Test
    void drops_line_breaks_and_characters_that_turn_the_direction_of_writing() {
        assertThat(FileName.clean("a\r\nb\u202efdp.png", FileType.PNG, FileType.PNG))
                .isEqualTo("abfdp.png");
    }

    @Test
    void is_never_longer_than_120_characters() {
        assertThat(FileName.clean("ж".repeat(300) + ".jpeg", FileType.JPEG, FileType.JPEG))
                .hasSize(120)
                .endsWith(".jpeg");
    }

    @Test
    void names_a_file_without_a_name() {
        assertThat(FileName.clean(null, FileType.JPEG, FileType.JPEG)).isEqualTo("document.jpg");
        assertThat(FileName.clean("///", FileType.PNG, FileType.PNG)).isEqualTo("document.png");
    }
}
