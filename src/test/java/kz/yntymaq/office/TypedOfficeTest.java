package kz.yntymaq.office;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is said of an office that was typed wrong. */
@PortalTest
class TypedOfficeTest {

    @Autowired
    @Qualifier("defaultValidator")
    Validator validator;

    @BeforeEach
    void kazakh() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("kk"));
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_text_that_is_too_long_is_told_how_long_it_may_be() {
        assertThat(said(new OfficeController.NameForm("А".repeat(201), "А", null, 0)))
                .containsExactly("Тым ұзын: 200 таңбадан аспасын.");
    }

    @Test
    void a_phone_is_digits_or_nothing() {
        for (String phone : new String[] {null, "", " ", "+7 71632 2 15 30", "8 (71632) 2-15-30", "1414"}) {
            assertThat(said(new OfficeController.NameForm("А", "А", phone, 0)))
                    .as(phone)
                    .isEmpty();
        }
        assertThat(said(new OfficeController.NameForm("А", "А", "хатшыға", 0)))
                .containsExactly("Телефонды цифрмен жазыңыз. Мысалы: +7\u00a0716\u00a0322\u00a015\u00a030.");
    }

    private List<String> said(OfficeController.NameForm form) {
        return validator.validate(form).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
