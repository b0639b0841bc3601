package kz.yntymaq.cooperative.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.voting.Choice;
import org.junit.jupiter.api.Test;

class HandsFormTest {

    private static final UUID ONE = UUID.randomUUID();

    @Test
    void a_row_that_the_sender_left_out_says_nothing() {
        var form = new HandsForm(Arrays.asList(null, new HandsForm.HandForm(ONE, Choice.YES), null));
        assertThat(form.raised()).containsOnly(Map.entry(ONE, Choice.YES));
    }
}
