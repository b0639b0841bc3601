package kz.yntymaq.cooperative.extract;

/** What an extract is about. Both are the portal's own papers; no act asks for them. */
public enum ExtractKind {
    /** What the public register says of a co-operative; anybody with an account may have it. */
    REGISTER,
    /** That a person is a member, under which number and with which share; only for that person. */
    MEMBERSHIP;

    /** Message key of its name. */
    public String key() {
        return "extract.kind." + name();
    }
}
