package kz.yntymaq.programme.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PlainForm;

/** An administrator who writes a draft on its pages and knows nothing that they do not show. */
final class DraftingDesk {

    private final PlainBrowser browser;
    private final String draft;

    private DraftingDesk(PlainBrowser browser, String draft) {
        this.browser = browser;
        this.draft = draft;
    }

    /** Presses the button by an edition. */
    static DraftingDesk begin(PlainBrowser browser, String edition) {
        String page = "/admin/editions";
        HttpResponse<String> begun =
                PlainForm.on(browser, page, page + "/" + edition + "/copy").send();
        return new DraftingDesk(browser, begun.uri().getPath());
    }

    /** The same draft before somebody else. */
    DraftingDesk of(PlainBrowser other) {
        return new DraftingDesk(other, draft);
    }

    /** Address of the draft's page. */
    String page() {
        return draft;
    }

    /**
     * Changes a part.
     *
     * @param typed by the name of the field; words in three languages, several choices: {@code kk | ru | en}
     */
    DraftingDesk change(String at, Map<String, String> typed) {
        PlainForm form = PlainForm.on(browser, draft + "/parts/" + at, draft + "/parts/" + at);
        typed.forEach((field, value) -> type(form, field, value));
        HttpResponse<String> answer = form.send();
        assertThat(answer.uri().getPath())
                .as(at + " is saved: " + errors(answer.body()))
                .isNotEqualTo(draft + "/parts/" + at);
        return this;
    }

    /** What a page says is wrong; nothing for nothing. */
    static String errors(String page) {
        int summary = page.indexOf("govuk-error-summary");
        return summary < 0
                ? ""
                : page.substring(summary, Math.min(page.length(), summary + 1500))
                        .replaceAll("<[^>]*>", " ");
    }

    /** Adds an entry at the end of a list. */
    DraftingDesk add(String list, Map<String, String> typed) {
        return change(list + "~new", typed);
    }

    private static void type(PlainForm form, String field, String value) {
        String name = form.names().stream()
                .filter(hidden -> hidden.endsWith(".name") && form.value(hidden).equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page has no field " + field));
        String start = name.substring(0, name.length() - "name".length());
        String[] parts = value.split(" \\| ");
        if (form.names().contains(start + "kk")) {
            form.with(start + "kk", parts[0]).with(start + "ru", parts[1]).with(start + "en", parts[2]);
        } else if (field.equals("applicants") || field.equals("stages")) {
            form.with(start + "chosen", parts);
        } else {
            form.with(start + "text", value);
        }
    }

    /** Removes entries of a list, or the window. */
    DraftingDesk remove(String list, String... codes) {
        for (String code : codes) {
            press("/lists/" + list, "/parts/" + list + "~" + code + "/remove");
        }
        return this;
    }

    /** Removes all entries of a list. */
    DraftingDesk removeAll(String list) {
        return remove(list, codes(list).toArray(String[]::new));
    }

    /** Presses a button of the draft. @param page on which it stands, after the draft's address */
    HttpResponse<String> press(String page, String button) {
        return PlainForm.on(browser, draft + page, draft + button).send();
    }

    /** The codes of the entries of a list. */
    List<String> codes(String list) {
        return java.util.regex.Pattern.compile("/parts/" + list + "~([A-Za-z0-9_.-]+)\"")
                .matcher(browser.get(draft + "/lists/" + list).body())
                .results()
                .map(found -> found.group(1))
                .filter(code -> !code.equals("new"))
                .distinct()
                .toList();
    }

    /** What its page shows. @param page after the draft's address */
    String shows(String page) {
        return browser.get(draft + page).body();
    }
}
