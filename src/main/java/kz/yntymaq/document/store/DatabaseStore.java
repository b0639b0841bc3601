package kz.yntymaq.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Content in the database: it lives or dies with the transaction. */
@Component
class DatabaseStore implements FileStore {

    private final JdbcTemplate jdbc;

    DatabaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.DATABASE;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public void put(UUID id, Source content, int size) throws IOException {
        try (InputStream bytes = content.open()) {
            jdbc.update("""
                    insert into file_content (file_id, content) values (?, ?)
                    on conflict (file_id) do update set content = excluded.content""", statement -> {
                statement.setObject(1, id);
                statement.setBinaryStream(2, bytes, size);
            });
        }
    }

    @Override
    public InputStream open(UUID id, int size) {
        return new Slices((from, length) -> slice(id, from, length), size);
    }

    private byte[] slice(UUID id, int from, int length) {
        return jdbc
                .queryForList(
                        "select substring(content from ? for ?) from file_content where file_id = ?",
                        byte[].class,
                        from + 1,
                        length,
                        id)
                .stream()
                .findFirst()
                .orElseGet(() -> new byte[0]);
    }

    @Override
    public void delete(UUID id) {
        jdbc.update("delete from file_content where file_id = ?", id);
    }
}
