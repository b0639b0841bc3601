package kz.yntymaq.mydata.withdrawal;

/** What a person asks for who takes the consent back. */
public enum Wish {
    /** The consent is taken back. */
    WITHDRAW,
    /** The same, and everything is to be forgotten that may be. */
    FORGET;

    /** Message key of its name. */
    public String key() {
        return "mydata.wish." + name();
    }
}
