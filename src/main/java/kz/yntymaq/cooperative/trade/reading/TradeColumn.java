package kz.yntymaq.cooperative.trade.reading;

import kz.yntymaq.ui.sheet.TableColumn;

/** Columns of a table of trade. */
enum TradeColumn implements TableColumn {
    /** Number in the register of shares; empty for what is sold to others. */
    WHO(false),
    /** The name, by which a slip in the number is found. */
    NAME(false),
    DEAL(true),
    PRODUCT(true),
    QUANTITY(true),
    PRICE(true),
    ON(true),
    NOTE(false);

    private final boolean required;

    TradeColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public boolean isPrefilled() {
        return this == WHO || this == NAME;
    }

    @Override
    public String key() {
        return "trade.import.column." + name();
    }
}
