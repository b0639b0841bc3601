package kz.yntymaq.integrity.signal;

import java.util.List;
import kz.yntymaq.integrity.finding.Finding;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, as it is stored. */
@Component
public class FindingJson {

    private final JsonMapper json;

    FindingJson(JsonMapper json) {
        this.json = json;
    }

    /** Any value of a run: findings, figures, fences. */
    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    public <T> T read(String stored, Class<T> kind) {
        return json.readValue(stored, kind);
    }

    /** In their order. */
    public List<Finding> findings(String stored) {
        return List.of(read(stored, Finding[].class));
    }
}
