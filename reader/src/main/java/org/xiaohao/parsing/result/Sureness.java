package org.xiaohao.parsing.result;

/** How sure an offered value or a field is. */
public enum Sureness {
    LOW("asks"),
    MEDIUM("likely"),
    HIGH("certain");

    private final String jsonName;

    Sureness(String jsonName) {
        this.jsonName = jsonName;
    }

    /** Name in the JSON form. */
    public String jsonName() {
        return jsonName;
    }
}
