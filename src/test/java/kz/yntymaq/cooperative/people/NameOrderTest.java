package kz.yntymaq.cooperative.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NameOrderTest {

    private static final List<String> NAMES = List.of(
            "Абай Қанат",
            "Абай Серік",
            "Абайұлы Ән",
            "Әбенов Ер",
            "Бегов Ғани",
            "Гали Ер",
            "Ғалым Ер",
            "Касымов Ер",
            "Қасымов Ер",
            "Нұров Ер",
            "Ңұров Ер",
            "Оспан Ер",
            "Өмір Ер",
            "Уалиев Ер",
            "Ұлан Ер",
            "Үсен Ер",
            "Хасен Ер",
            "Һарис Ер",
            "Ыбырай Ер",
            "Іңкәр Ер",
            "Язов Ер",
            "Smith John");

    @Autowired
    JdbcClient jdbc;

    @Test
    void names_stand_as_the_kazakh_alphabet_has_them() {
        List<String> mixed = new ArrayList<>(NAMES);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(NameOrder.KAZAKH);
        assertThat(mixed).containsExactlyElementsOf(NAMES);
        assertThat(jdbc.sql("select name from unnest(:names) as name order by name collate kazakh")
                        .param("names", NAMES.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .as("in the database")
                .containsExactlyElementsOf(NAMES);
    }

    @Test
    void a_list_that_is_read_in_parts_goes_on_where_it_stopped() {
        var by = new NamedPart.By<String>(
                name -> name, name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        List<String> mixed = new ArrayList<>(NAMES);
        Collections.shuffle(mixed, new Random(8));
        var read = new ArrayList<String>();
        UUID after = null;
        do {
            NamedPart<String> part = NamedPart.of(mixed, by, null, after, 5);
            read.addAll(part.rows());
            after = part.next();
        } while (after != null);
        assertThat(read).containsExactlyElementsOf(NAMES);
    }
}
