package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class BoundedFlashMapManagerTest {

    private final BoundedFlashMapManager flash = new BoundedFlashMapManager();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void saving_again_and_again_without_looking_keeps_the_session_short() {
        for (int save = 1; save <= 20; save++) {
            say("saved " + save);
        }
        assertThat(session.getAttributeNames().nextElement())
                .satisfies(
                        name -> assertThat((List<?>) session.getAttribute(name)).hasSizeLessThanOrEqualTo(2));
        assertThat(look()).containsEntry("done", "saved 19");
        assertThat(look()).containsEntry("done", "saved 20");
        assertThat(look()).isNull();
    }

    private void say(String words) {
        var map = new FlashMap();
        map.put("done", words);
        flash.saveOutputFlashMap(map, request(), new MockHttpServletResponse());
    }

    private Map<String, Object> look() {
        return flash.retrieveAndUpdate(request(), new MockHttpServletResponse());
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/cabinet");
        request.setSession(session);
        return request;
    }
}
