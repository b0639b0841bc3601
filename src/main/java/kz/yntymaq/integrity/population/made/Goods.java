package kz.yntymaq.integrity.population.made;

import java.util.Set;

/** What is traded: usual price in tenge a unit and usual quantity of a member a month. */
enum Goods {
    MILK("dairy", "milk", "litre", 210, 900, true),
    MEAT("meat", "beef", "kg", 2400, 60, true),
    GRAIN("grain", "wheat", "tonne", 95_000, 9, false),
    VEGETABLES("vegetables", "potato", "kg", 150, 1500, false),
    WOOL("sheep", "wool", "kg", 190, 220, false),
    FRUIT("fruit", "apple", "kg", 320, 500, false);

    /** Months of harvest and sale of what is no trade of the whole year. */
    static final Set<Integer> HARVEST = Set.of(8, 9, 10, 11);

    final String kind;
    final String product;
    final String unit;
    final double price;
    final double quantity;
    final boolean allYear;

    Goods(String kind, String product, String unit, double price, double quantity, boolean allYear) {
        this.kind = kind;
        this.product = product;
        this.unit = unit;
        this.price = price;
        this.quantity = quantity;
        this.allYear = allYear;
    }
}
