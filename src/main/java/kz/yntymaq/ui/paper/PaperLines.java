package kz.yntymaq.ui.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a paper may end: as the library has it, but not inside a time of day. */
final class PaperLines implements FSTextBreaker {

    private final FSTextBreaker places = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        places.setText(newText);
    }

    @Override
    public int next() {
        int next = places.next();
        while (next > 1 && next < text.length() && isInTime(next)) {
            next = places.next();
        }
        return next;
    }

    private boolean isInTime(int at) {
        return text.charAt(at - 1) == ':'
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}
