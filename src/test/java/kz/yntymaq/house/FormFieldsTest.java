package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.ui.form.Label;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;

/** Every field of every form says how much it takes, and says so in words when it was too much. */
class FormFieldsTest {

    private static final List<RecordComponent> FIELDS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kz.yntymaq").stream()
                    .filter(each -> each.isRecord()
                            && isOfAForm(each)
                            && !each.getSimpleName().equals("KeptForm"))
                    .map(JavaClass::reflect)
                    .flatMap(each -> Arrays.stream(each.getRecordComponents()))
                    .toList();

    /** What is chosen from a list, and what a rule of the form asks in words where it is needed, and words to look for. */
    private static final List<String> ASKED_OTHERWISE = List.of(
            "Ask.comment",
            "DutyForm.duty",
            "HearingForm.ground",
            "Line.words",
            "ObjectionForm.words",
            "RefusalForm.ground",
            "RequestForm.comment",
            "RequestForm.document",
            "ThereForm.who");

    private static boolean isOfAForm(JavaClass each) {
        return Stream.iterate(
                        Optional.of(each),
                        Optional::isPresent,
                        inner -> inner.get().getEnclosingClass())
                .anyMatch(one -> one.get().getSimpleName().endsWith("Form"));
    }

    @Test
    void every_number_has_an_upper_bound() {
        var unbounded = FIELDS.stream()
                .filter(field -> Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(field.getType())))
                .filter(field -> !field.getName().equals("version")) // no person types it; only compared
                .filter(field -> on(field, Max.class) == null && on(field, Digits.class) == null)
                .map(FormFieldsTest::named)
                .toList();
        assertThat(FIELDS).hasSizeGreaterThan(100);
        assertThat(unbounded).isEmpty();
    }

    /** Of what is typed in an office or in a co-operative no row of dots or marks is taken for words, a name or a number. */
    @Test
    void marks_alone_are_no_answer_in_a_review_and_in_a_cooperative() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            var validator = factory.getValidator();
            var typed = FIELDS.stream()
                    .filter(field -> field.getType() == String.class && field.isAnnotationPresent(Label.class))
                    .filter(field -> Stream.of("kz.yntymaq.review.", "kz.yntymaq.cooperative.")
                            .anyMatch(room ->
                                    field.getDeclaringRecord().getPackageName().startsWith(room)))
                    .filter(field -> !ASKED_OTHERWISE.contains(named(field)))
                    .toList();
            assertThat(typed).hasSizeGreaterThan(30);
            assertThat(typed.stream()
                            .filter(field -> validator
                                    .validateValue(field.getDeclaringRecord(), field.getName(), ". … – !!! ,,, * *")
                                    .isEmpty())
                            .map(FormFieldsTest::named))
                    .as("@Legible or @GivenReason, or asked by a rule that this test names")
                    .isEmpty();
        }
    }

    @Test
    void a_text_that_is_too_long_is_told_the_limit() {
        var silent = FIELDS.stream()
                .filter(field -> field.getType() == String.class && on(field, Size.class) != null)
                .filter(field -> !on(field, Size.class).message().equals("{error.long}"))
                .map(FormFieldsTest::named)
                .toList();
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_words_of_a_limit_name_it(String language) throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/messages/page_" + language + ".properties")))
                .anyMatch(line -> line.startsWith("error.long =") && line.contains("{max}"))
                .anyMatch(line -> line.startsWith("error.count =") && line.contains("{value}"));
    }

    private static <A extends Annotation> A on(RecordComponent component, Class<A> constraint) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(constraint);
        } catch (NoSuchFieldException everyComponentHasOne) {
            throw new IllegalStateException(everyComponentHasOne);
        }
    }

    private static String named(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
