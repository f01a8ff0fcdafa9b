package org.xiaohao.ui.frame;

/** How many things wait behind an entry of the menu: a bean of this kind is asked after each navigation. */
public interface MenuCount {

    /** The path of the view, such as {@code workbench}. */
    String path();

    /** The number for the signed-in person; 0 shows nothing. */
    long count();

    /** Whether the entry itself is gone where there is nothing to count. */
    default boolean isGoneAtNone() {
        return false;
    }
}
