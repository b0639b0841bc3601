package kz.yntymaq.application.answer;

import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.TypedValueException;

/** A number that the state's system gave: letters and digits, with what divides them. */
record NumberElsewhere() implements AnswerKind {

    @Override
    public String read(Question question, String typed) {
        String number = TypedText.clean(typed);
        if (!Elsewhere.isNumber(number)) {
            throw new TypedValueException("application.error.number-elsewhere");
        }
        return number;
    }

    @Override
    public RecordedValue recorded(Question question, String kept) {
        return RecordedValue.words(kept);
    }
}
