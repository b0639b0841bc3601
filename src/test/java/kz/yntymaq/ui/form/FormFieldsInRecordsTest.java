package kz.yntymaq.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.DetailedError;

class FormFieldsInRecordsTest {

    record Vote(
            @Label("label.on") String on,
            @Label("label.present") Integer present) {}

    record VoteOnOne(
            @Label("label.member") String member,
            Vote vote,
            @Label("label.why") String why) {}

    private final Texts texts = mock();
    private final FormFields fields = new FormFields(VoteOnOne.class, texts);

    @Test
    void a_field_that_a_rule_names_is_found_in_the_record_where_it_stands() {
        var form = new VoteOnOne("a", new Vote("b", 1), "c");
        assertThat(FormFields.path(form, "present")).isEqualTo("vote.present");
        assertThat(FormFields.path(form, "member")).isEqualTo("member");
        assertThat(FormFields.path(form, "unknown")).isEqualTo("unknown");
        assertThat(FormFields.path(null, "present")).isEqualTo("present");
        assertThat(FormFields.has(form, "present")).isTrue();
        assertThat(FormFields.has(form, "vote.present")).isTrue();
        assertThat(FormFields.has(form, "why[3].on")).isTrue();
        assertThat(FormFields.has(form, "unknown"))
                .as("said on top of the page instead")
                .isFalse();
    }

    @Test
    void errors_stand_in_the_order_of_the_page_through_records() {
        assertThat(fields.sorted(List.of(error("why"), error("vote.present"), error("vote.on"), error("member"))))
                .extracting(DetailedError::getFieldName)
                .containsExactly("member", "vote.on", "vote.present", "why");
    }

    @Test
    void an_error_in_a_record_is_said_with_the_label_of_its_field() {
        when(texts.get("label.present")).thenReturn("Present");
        when(texts.get(anyString(), any(), any()))
                .thenAnswer(asked -> asked.getArgument(1) + ": " + asked.getArgument(2));
        assertThat(fields.sentence(error("vote.present"))).isEqualTo("Present: wrong");
    }

    private static DetailedError error(String field) {
        return new DetailedError(field, "code", new Object[0], "wrong");
    }
}
