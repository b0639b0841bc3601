package kz.yntymaq.lending.page;

import java.util.List;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Option;

/** What an edition lets be chosen of a pledged thing, as its question of the collateral has it. */
final class CollateralOptions {

    private CollateralOptions() {}

    /** The options of a column, in the language of the page; none where the edition does not ask. */
    static List<Option> of(Content content, String column) {
        return content
                .question(Question.Role.COLLATERAL)
                .flatMap(question -> question.column(column))
                .map(Question::options)
                .orElse(List.of())
                .stream()
                .map(choice -> new Option(choice.code(), choice.label().here(), null))
                .toList();
    }

    /** What a kind is called; its code where the edition knows none of it. */
    static String label(Content content, String kind) {
        return of(content, "KIND").stream()
                .filter(option -> option.value().equals(kind))
                .map(Option::label)
                .findFirst()
                .orElse(kind);
    }
}
