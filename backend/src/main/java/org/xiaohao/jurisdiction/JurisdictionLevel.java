package org.xiaohao.jurisdiction;

/** The level of an area in the order of GB/T 2260. */
public enum JurisdictionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN
}
