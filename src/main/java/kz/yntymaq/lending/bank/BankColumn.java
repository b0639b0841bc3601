package kz.yntymaq.lending.bank;

/** Columns of a statement as a table; each is known by its name in any of the languages. */
public enum BankColumn {
    /** Day of value. */
    DAY(true),
    TENGE(true),
    /** Number of the bank's payment. */
    REFERENCE(true),
    PURPOSE(true),
    PAYER(false),
    /** BIN or IIN of the payer. */
    PAYER_NUMBER(false);

    private final boolean required;

    BankColumn(boolean required) {
        this.required = required;
    }

    public boolean isRequired() {
        return required;
    }

    /** Message key of its name. */
    public String key() {
        return "bank.column." + name();
    }
}
