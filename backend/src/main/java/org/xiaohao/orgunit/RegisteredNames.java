package org.xiaohao.orgunit;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegisteredNames extends JpaRepository<RegisteredName, Long> {

    List<RegisteredName> findByJurisdictionIdAndNormalFormIn(long jurisdictionId, Collection<String> normalForms);

    List<RegisteredName> findByJurisdictionId(long jurisdictionId);

    List<RegisteredName> findByOrgUnitId(long orgUnitId);

    List<RegisteredName> findByGroupId(long groupId);

    @Query("""
            select n.normalForm as normalForm, u as unit, g as orgUnitGroup
            from RegisteredName n
            left join OrgUnit u on u.id = n.orgUnitId
            left join OrgUnitGroup g on g.id = n.groupId
            where n.jurisdictionId = :jurisdictionId
            """)
    List<NameOwner> owners(long jurisdictionId);
}
