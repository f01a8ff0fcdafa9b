package org.xiaohao.progress;

/** How exact a figure is. */
public enum FigureQualifier {
    EXACT,
    /** 余、多、以上: a lower bound; a sum keeps it. */
    AT_LEAST,
    /** 近、约: never summed silently. */
    ABOUT
}
