package kz.yntymaq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinTest {

    @ParameterizedTest
    @ValueSource(strings = {"240540001232", "240540001301"})
    void accepts_a_co_operative_s_number(String digits) {
        assertThat(Bin.parse(digits)).get().matches(Bin::mayBeCooperative);
    }

    @Test
    void a_branch_s_number_is_valid_but_no_co_operative_s() {
        assertThat(Bin.parse("181140000457")).isPresent();
        assertThat(Bin.parse(withControlDigit("24054100123"))).get().matches(bin -> !bin.mayBeCooperative());
        assertThat(Bin.parse(withControlDigit("24055000123"))).get().matches(bin -> !bin.mayBeCooperative());
    }

    @ParameterizedTest
    @ValueSource(strings = {"240540001233", "123456789021", "850101300124", "24054000123", "2405400012322", "abc"})
    void refuses_what_is_no_legal_entity_s_number(String typed) {
        assertThat(Bin.parse(typed)).isEmpty();
    }

    private static String withControlDigit(String eleven) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> eleven + digit)
                .filter(ControlDigit::fits)
                .findFirst()
                .orElseThrow();
    }
}
