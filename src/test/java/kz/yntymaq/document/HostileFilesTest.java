package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.HostileFiles;
import kz.yntymaq.support.HostileFiles.Hostile;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Five hundred files that pretend to be documents: none is taken for, or given out as, what it is not. */
@PortalTest
class HostileFilesTest {

    @Autowired
    Documents documents;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Test
    void each_is_refused_with_a_reason_or_kept_without_what_was_hidden_in_it() throws Exception {
        List<Hostile> all = HostileFiles.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(500);
        Someone owner = people.villager();
        Map<String, String> outcomes = new TreeMap<>();
        var kept = new ArrayList<String>();
        for (Hostile hostile : all) {
            String outcome = outcome(owner, hostile);
            outcomes.put(hostile.what(), outcome);
            if (!outcome.startsWith("error.") && !hostile.mayBeCleaned()) {
                kept.add(hostile.what() + " is kept as " + outcome);
            }
        }
        assertThat(kept).isEmpty();
        assertThat(outcomes)
                .as("reasons that tell what to do")
                .containsEntry("a program of Windows", "error.file.program")
                .containsEntry("a program of Linux", "error.file.program")
                .containsEntry("a shell script", "error.file.program")
                .containsEntry("a page", "error.file.page")
                .containsEntry("a drawing with a script", "error.file.page")
                .containsEntry("an archive", "error.file.archive")
                .containsEntry("a RAR", "error.file.archive")
                .containsEntry("a 7z", "error.file.archive")
                .containsEntry("a tar", "error.file.archive")
                .containsEntry("a document of Word", "error.file.office")
                .containsEntry("one with macros", "error.file.macros")
                .containsEntry("an old one with macros", "error.file.macros")
                .containsEntry("a PDF that is an archive", "error.file.two-kinds")
                .containsEntry("a PDF that is a tar", "error.file.two-kinds")
                .containsEntry("a PDF with a script", "error.file.script")
                .containsEntry("a PDF with a program pinned to it", "error.file.embedded")
                .containsEntry("one that only brings a file along", "error.file.embedded")
                .containsEntry("one that does so in a packed object", "error.file.embedded")
                .containsEntry("one that does so in a plain object", "error.file.embedded")
                .containsEntry("a locked PDF", "error.file.encrypted")
                .containsEntry("a cut PDF", "error.file.broken")
                .containsEntry("a cut JPEG", "error.file.broken")
                .containsEntry("a huge PNG", "error.file.broken")
                .containsEntry("a HEIC of a huge size", "error.file.broken")
                .containsEntry("a JPEG that is an archive", "image/jpeg")
                .containsEntry("a PNG with a page in a remark", "image/png");
    }

    private String outcome(Someone owner, Hostile hostile) throws IOException {
        Documents.CheckedFile checked;
        try {
            checked = documents.check(hostile.name(), new ByteArrayResource(hostile.content()));
        } catch (RuleViolationException refused) {
            return refused.key();
        }
        StoredFile file = documents.store(
                owner.id(), new StoredFile.Use(WalletHolders.KIND, owner.id(), "A", owner.id()), checked);
        isWhatItSays(hostile, givenOut(owner, "/files/{id}", file), file, "attachment");
        isWhatItSays(hostile, givenOut(owner, "/files/{id}/shown", file), file, "inline");
        return file.getMediaType();
    }

    private MvcTestResult givenOut(Someone owner, String page, StoredFile file) {
        return pages.get().uri(page, file.getId()).with(People.signedIn(owner)).exchange();
    }

    private static void isWhatItSays(Hostile hostile, MvcTestResult answer, StoredFile file, String how)
            throws IOException {
        assertThat(answer).hasStatusOk();
        assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(answer).headers().hasValue("Content-Type", file.getMediaType());
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith(how);
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        byte[] content = answer.getResponse().getContentAsByteArray();
        FileType type = FileType.recognise(content);
        assertThat(type.mediaType()).isEqualTo(file.getMediaType());
        assertThat(type.extensions())
                .as(file.getName())
                .anyMatch(
                        end -> file.getName().toLowerCase(java.util.Locale.ROOT).endsWith(end));
        assertThat(type.isPicture()).as(hostile.what()).isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(content))).isNotNull();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain(HostileFiles.EVIL);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("PK\5\6");
    }
}
