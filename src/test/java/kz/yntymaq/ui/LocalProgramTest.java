package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LocalProgramTest {

    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(LocalProgram.class);

    @Test
    void the_program_is_looked_for_where_it_listens_on_every_computer() {
        portal.run(started ->
                assertThat(started.getBean(LocalProgram.class).address()).isEqualTo("wss://127.0.0.1:13579"));
    }

    @Test
    void another_port_is_still_one_of_the_person_s_own_computer() {
        portal.withPropertyValues("yntymaq.signature.ncalayer-port=15000")
                .run(started -> assertThat(started.getBean(LocalProgram.class).address())
                        .isEqualTo("wss://127.0.0.1:15000"));
    }
}
