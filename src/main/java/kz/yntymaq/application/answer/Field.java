package kz.yntymaq.application.answer;

import java.util.Locale;
import java.util.Objects;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.content.Question;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an edition asks for: an answer or a document. Exactly one of {@code question} and {@code document} is
 * there.
 *
 * @param code by which corrections name it: the question's, or the document's after {@value #DOCUMENT}
 * @param path last part of the address of its page
 */
public record Field(
        String code,
        String path,
        @Nullable Question question,
        @Nullable DocumentEntry document) {

    /** What the codes of documents begin with. */
    public static final String DOCUMENT = "DOC_";

    static Field of(Question question, String path) {
        return new Field(question.code(), path, question, null);
    }

    static Field of(DocumentEntry document, String path) {
        return new Field(DOCUMENT + document.code(), path, null, document);
    }

    /** What it is called. */
    public Wording wording() {
        return question == null ? Objects.requireNonNull(document).name() : question.named();
    }

    /** The same in the language of the page. */
    public String label() {
        return wording().here();
    }

    /** What kind of answer it is; {@code FILES} for a document. */
    public String kind() {
        return question == null ? "FILES" : question.kind().name();
    }

    public boolean isDocument() {
        return document != null;
    }

    public boolean isRows() {
        return question != null && question.kind() == Question.Kind.ROWS;
    }

    /** What the portal itself does with it; null for nothing. */
    public Question.@Nullable Role role() {
        return question == null ? null : question.role();
    }

    /** Whether the application may not be sent without it. */
    public boolean isRequired() {
        return question == null ? Objects.requireNonNull(document).required() : question.required();
    }

    /** Where the page of its section shows it. */
    public String anchor() {
        return document == null ? code : document.code();
    }

    /** Name of its input in the form of its section. */
    public String input() {
        return input(anchor());
    }

    /** Name of the input of a question or a column. */
    public static String input(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** Whether it is asked of whoever answered so. */
    boolean isAsked(GivenAnswers given) {
        Question.Condition when =
                question == null ? Objects.requireNonNull(document).when() : question.when();
        return when == null || when.holds(given.text(when.question()));
    }
}
