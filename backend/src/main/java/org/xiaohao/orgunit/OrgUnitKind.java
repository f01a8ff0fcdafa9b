package org.xiaohao.orgunit;

/** What sort of body a unit is. */
public enum OrgUnitKind {
    /** 政府部门. */
    GOVERNMENT_DEPARTMENT,
    /** 党委机构. */
    PARTY_BODY,
    /** 镇. */
    TOWN,
    /** 街道. */
    SUBDISTRICT,
    /** 派出机构、垂管单位: its name does not begin with the jurisdiction's prefix. */
    DISPATCHED_ORGAN,
    /** 其他. */
    OTHER
}
