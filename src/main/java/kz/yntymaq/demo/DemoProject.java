package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.answer.GivenAnswers;

/** What a co-operative of the demonstration answers, page by page. */
final class DemoProject {

    /** What each member brings a year, and by how much the income grows. */
    private static final List<String> PRODUCE = List.of("190", "130", "100");

    private static final List<String> GAINS = List.of("2400000", "1650000", "1200000");

    private DemoProject() {}

    /** The answers of each page by the last part of its address, in the order of the pages. */
    static Map<String, GivenAnswers> of(Wish wish, List<String> members) {
        var pages = new LinkedHashMap<String, GivenAnswers>();
        pages.put("cooperative", cooperative(wish, members));
        pages.put(
                "purpose",
                with(Map.of("DIRECTION", wish.direction(), "PURPOSE", wish.purpose()))
                        .withRows("PURCHASES", purchases(wish)));
        pages.put("amount", with(Map.of("AMOUNT", wish.amount(), "TERM", "60", "GRACE", "12", "OWN_MONEY", "540000")));
        pages.put(
                "plan",
                with(Map.of(
                                "JOBS_NOW", "3",
                                "JOBS_PLANNED", "11",
                                "PLAN", "Өнімді мүшелерден қабылдап, облыс орталығында сатамыз."))
                        .withRows(
                                "SALES",
                                List.of(
                                        sales("NOW", "2025", wish, "280", "50000"),
                                        sales("AFTER", "2027", wish, "360", "68000"),
                                        sales("AFTER", "2028", wish, "420", "90000"))));
        String value = new BigDecimal(wish.amount())
                .multiply(new BigDecimal("1.8"))
                .stripTrailingZeros()
                .toPlainString();
        pages.put(
                "collateral",
                GivenAnswers.NONE.withRows(
                        "COLLATERAL",
                        List.of(Map.of(
                                "KIND",
                                "NON_RESIDENTIAL",
                                "LOCATION",
                                "OTHER",
                                "DESCRIPTION",
                                "Қойма, 640 шаршы метр",
                                "VALUE",
                                value))));
        return pages;
    }

    /** The first page. @param members their names */
    static GivenAnswers cooperative(Wish wish, List<String> members) {
        var rows = new ArrayList<Map<String, String>>();
        for (int n = 0; n < Math.min(members.size(), PRODUCE.size()); n++) {
            rows.add(member(wish, members.get(n), PRODUCE.get(n), GAINS.get(n)));
        }
        return with(Map.of("VILLAGE", wish.village(), "COMMODITY_VOLUME", wish.volume()))
                .withRows("MEMBERS", rows);
    }

    private static Map<String, String> member(Wish wish, String name, String volume, String gain) {
        return Map.of("NAME", name, "PRODUCT", wish.product(), "VOLUME", volume, "UNIT", wish.unit(), "GAIN", gain);
    }

    private static Map<String, String> sales(String when, String year, Wish wish, String volume, String price) {
        return Map.of(
                "WHEN", when,
                "YEAR", year,
                "PRODUCT", wish.product(),
                "VOLUME", volume,
                "UNIT", wish.unit(),
                "UNIT_PRICE", price);
    }

    private static List<Map<String, String>> purchases(Wish wish) {
        return List.of(
                Map.of(
                        "ITEM",
                        wish.item(),
                        "KIND",
                        wish.kind(),
                        "QUANTITY",
                        "1",
                        "UNIT",
                        "SET",
                        "UNIT_PRICE",
                        wish.amount(),
                        "SELLER",
                        "«Техника» ЖШС"),
                Map.of(
                        "ITEM", "Үстел мен сөре",
                        "KIND", "EQUIPMENT",
                        "QUANTITY", "12",
                        "UNIT", "PIECE",
                        "UNIT_PRICE", "45000"));
    }

    static GivenAnswers with(Map<String, String> texts) {
        GivenAnswers given = GivenAnswers.NONE;
        for (var text : texts.entrySet()) {
            given = given.with(text.getKey(), text.getValue());
        }
        return given;
    }

    /** What a co-operative of the demonstration asks for. */
    enum Wish {
        MILK(
                "PROCESSING",
                "115630100",
                "Жылына 420 тонна сүт",
                "сүт",
                "TONNE",
                "Сүт өңдейтін шағын цех",
                "Сүт өңдеу желісі",
                "EQUIPMENT",
                "28500000"),
        STORE(
                "SERVICES",
                "115630380",
                "Жылына 2 000 тонна жем мен тұқым",
                "жем",
                "TONNE",
                "Жем мен тұқымның ортақ қоймасы",
                "Қойма жабдығы",
                "EQUIPMENT",
                "28500000"),
        GRAIN(
                "CROP",
                "115630280",
                "Жылына 1 800 тонна бидай",
                "бидай",
                "TONNE",
                "Бірлескен егіс техникасы",
                "Трактор",
                "MACHINERY",
                "31200000"),
        SERVICES(
                "SERVICES",
                "115647300",
                "Жылына 300 техника жөндеу",
                "техника жөндеу",
                "PIECE",
                "Ауыл шаруашылығы техникасын жөндеу шеберханасы",
                "Шеберхана жабдығы",
                "EQUIPMENT",
                "12400000"),
        HONEY(
                "BEEKEEPING",
                "117057100",
                "Жылына 25 тонна бал",
                "бал",
                "KG",
                "Бал құю және қаптау желісі",
                "Бал құю желісі",
                "EQUIPMENT",
                "9800000"),
        FRUIT(
                "PROCESSING",
                "615255100",
                "Жылына 900 тонна алма мен өрік",
                "алма мен өрік",
                "TONNE",
                "Жеміс кептіру цехы",
                "Кептіру камерасы",
                "EQUIPMENT",
                "21000000");

        private final String direction;
        private final String village;
        private final String volume;
        private final String product;
        private final String unit;
        private final String purpose;
        private final String item;
        private final String kind;
        private final String amount;

        Wish(
                String direction,
                String village,
                String volume,
                String product,
                String unit,
                String purpose,
                String item,
                String kind,
                String amount) {
            this.direction = direction;
            this.village = village;
            this.volume = volume;
            this.product = product;
            this.unit = unit;
            this.purpose = purpose;
            this.item = item;
            this.kind = kind;
            this.amount = amount;
        }

        String direction() {
            return direction;
        }

        String village() {
            return village;
        }

        String volume() {
            return volume;
        }

        /** What its members produce. */
        String product() {
            return product;
        }

        /** In what that is measured: code of an option. */
        String unit() {
            return unit;
        }

        String purpose() {
            return purpose;
        }

        String item() {
            return item;
        }

        String kind() {
            return kind;
        }

        String amount() {
            return amount;
        }
    }
}
