package kz.yntymaq.programme.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.yntymaq.programme.content.Content;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition's content as it is stored. Nothing is written for what is missing or empty; a name that the content does
 * not know is an error, so that no line of an edition is lost unseen.
 */
final class ContentJson {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentJson() {}

    static Content read(String json) {
        return JSON.readValue(json, Content.class);
    }

    static String write(Content content) {
        return JSON.writeValueAsString(content);
    }
}
