package kz.yntymaq.cooperative.share.opening;

import kz.yntymaq.ui.sheet.TableColumn;

/** Columns of a register that is read in; they are known by their names, in whatever order they stand. */
enum OpeningColumn implements TableColumn {
    /** IIN, or number in the register. */
    WHO(true),
    /** The name, by which a slip in the number is found. */
    NAME(true),
    KIND(true),
    FORM(true),
    AMOUNT(true),
    ON(true),
    THING(false),
    VALUED_BY(false),
    VALUATION_NUMBER(false),
    VALUATION_ON(false);

    private final boolean required;

    OpeningColumn(boolean required) {
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
        return "share.import.column." + name();
    }
}
