package kz.yntymaq.account.data;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held and can be told by one statement. */
final class HeldQuery implements HeldData {

    private final HeldQueries queries;
    private final String kind;
    private final Set<String> tables;
    private final String statement;
    private final @Nullable String names;
    private final HeldQueries.Reader reader;

    HeldQuery(
            HeldQueries queries,
            String kind,
            Set<String> tables,
            String statement,
            @Nullable String names,
            HeldQueries.Reader reader) {
        this.queries = queries;
        this.kind = kind;
        this.tables = tables;
        this.statement = statement;
        this.names = names;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Set<String> tables() {
        return tables;
    }

    @Override
    public int count(UUID person) {
        return queries.count(statement, person);
    }

    @Override
    public List<HeldItem> read(UUID person, int from, int most) {
        return queries.read(statement, reader, person, from, most);
    }

    @Override
    public List<String> loggedAs(UUID person) {
        return names == null ? List.of() : queries.names(names, person);
    }
}
