package kz.yntymaq.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;

/** What a rule refuses, as tests say it. */
public final class Refusals {

    private Refusals() {}

    /** Work is refused by a rule. @param key of its message */
    public static void refused(String key, Runnable work) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** The same by a field of the form. */
    public static void refusedAt(String field, String key, Runnable work) {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.key()).isEqualTo(key);
                });
    }
}
