package kz.yntymaq.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words typed with a letter wrong, missing, one too many or in the other's place, looked up among the words that there
 * are. So names are searched for whole words only, by an index, however many names there are.
 */
public final class NearWords {

    /** Who meant one of more words than so many has to write it better. */
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final String view;

    /** @param view a view with one column {@code word}, each folded as {@link SearchWords#folded} does */
    public NearWords(JdbcClient jdbc, String view) {
        this.jdbc = jdbc;
        this.view = view;
    }

    /** What was typed, each longer word with those near to it in its place. */
    public SearchWords of(SearchWords typed) {
        return typed.insteadOf(IntStream.range(0, typed.size())
                .mapToObj(word -> typed.mayHaveTypo(word)
                        ? near(typed.only(word))
                        : List.of(typed.only(word).first()))
                .toList());
    }

    private List<String> near(SearchWords word) {
        return jdbc.sql("select word from %s where %s order by length(word) <> length(:typed), word limit %d"
                        .formatted(view, word.condition("word like %s", true), MOST))
                .params(word.parameters(true))
                .param("typed", word.first())
                .query(String.class)
                .list();
    }
}
