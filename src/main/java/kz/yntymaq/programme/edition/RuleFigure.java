package kz.yntymaq.programme.edition;

import java.math.BigDecimal;

/**
 * A figure with the place it comes from. Shown to a reader by {@code programme/fragments :: source}.
 *
 * @param value in the unit that {@link Figure} names
 * @param act {@code R} the programme's rules, {@code C} the law on agricultural co-operatives, {@code ROUTE}
 *     the portal's own route, which is no law
 * @param point point or article, with the sub-point in brackets: {@code 9(2)}; empty for the route
 */
public record RuleFigure(Figure figure, BigDecimal value, String act, String point) {

    /** The value where it is a whole number. */
    public int whole() {
        return value.intValueExact();
    }

    /** Short reference for rows that a decision leaves: {@code R 9(2)}. */
    public String reference() {
        return (act + " " + point).trim();
    }

    /** Message key of the source; its arguments are {@link #main} and {@link #sub}. */
    public String sourceKey() {
        return "programme.source." + act + (sub().isEmpty() ? "" : ".sub");
    }

    /** The point or article without its sub-point. */
    public String main() {
        int bracket = point.indexOf('(');
        return bracket < 0 ? point : point.substring(0, bracket);
    }

    /** The sub-point, empty when there is none. */
    public String sub() {
        int bracket = point.indexOf('(');
        return bracket < 0 ? "" : point.substring(bracket + 1, point.length() - 1);
    }
}
