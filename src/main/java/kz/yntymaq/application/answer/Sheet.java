package kz.yntymaq.application.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SectionEntry;

/**
 * All that an edition asks of an applicant: its questions, page by page, and its documents. The pages, what is still
 * missing, what an official may ask to correct, the old beside the new, the case and the printed sheet all walk it.
 */
public final class Sheet {

    /** Code of the page of documents. */
    public static final String DOCUMENTS = "DOCUMENTS";

    private final List<Section> sections;
    private final List<Field> fields;

    private Sheet(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.fields =
                sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** @param documents what the page of the documents is called */
    public static Sheet of(Content content, Wording documents) {
        var sections = new ArrayList<Section>();
        for (SectionEntry entry : content.sections()) {
            String path = path(entry.code());
            sections.add(new Section(
                    entry.code(),
                    path,
                    sections.size(),
                    entry.title(),
                    entry.notes(),
                    entry.questions().stream()
                            .map(question -> Field.of(question, path))
                            .toList()));
        }
        if (!content.documents().isEmpty()) {
            String path = path(DOCUMENTS);
            sections.add(new Section(
                    DOCUMENTS,
                    path,
                    sections.size(),
                    documents,
                    List.of(),
                    content.documents().stream()
                            .map(document -> Field.of(document, path))
                            .toList()));
        }
        return new Sheet(sections);
    }

    private static String path(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** The pages, in order. */
    public List<Section> sections() {
        return sections;
    }

    /** The page at an address. */
    public Optional<Section> section(String path) {
        return sections.stream().filter(section -> section.path().equals(path)).findFirst();
    }

    /** Those of the pages that have these codes, in order. */
    public List<Section> sections(Collection<String> codes) {
        return sections.stream()
                .filter(section -> codes.contains(section.code()))
                .toList();
    }

    /** All that is asked, in the order of the pages. */
    public List<Field> fields() {
        return fields;
    }

    /** What has this code. */
    public Optional<Field> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /** The question with which the portal itself does something. */
    public Optional<Field> field(Question.Role role) {
        return fields.stream().filter(field -> field.role() == role).findFirst();
    }

    /** The document with this code. */
    public Optional<Field> document(String code) {
        return field(Field.DOCUMENT + code);
    }

    /** Its place among all that is asked; after all for what is not. */
    public int place(String code) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).code().equals(code)) {
                return i;
            }
        }
        return fields.size();
    }

    /** What a field is called in the language of the page; its code where the edition does not ask for it. */
    public String label(String code) {
        return field(code).map(Field::label).orElse(code);
    }
}
