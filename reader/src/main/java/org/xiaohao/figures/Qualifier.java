package org.xiaohao.figures;

/** How exact a figure says it is. */
public enum Qualifier {
    EXACT,
    /** 余, 多, 以上, 超过, 不少于 */
    AT_LEAST,
    /** 以下, 以内, 不超过, 不足, 至多 */
    AT_MOST,
    /** 近, 约, 左右, and ranges */
    ABOUT
}
