package org.xiaohao.plan.importing;

/** How sure an offered value is. */
public enum Sureness {
    LOW,
    MEDIUM,
    HIGH
}
