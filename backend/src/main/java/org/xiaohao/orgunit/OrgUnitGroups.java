package org.xiaohao.orgunit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrgUnitGroups extends JpaRepository<OrgUnitGroup, Long> {

    Optional<OrgUnitGroup> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<OrgUnitGroup> findByJurisdictionId(long jurisdictionId);

    List<OrgUnitGroup> findByJurisdictionIdAndActiveTrueOrderByName(long jurisdictionId);

    @Query(value = """
            select g as orgUnitGroup, size(g.memberIds) as memberCount from OrgUnitGroup g
            where g.jurisdictionId = :jurisdictionId
              and (:active is null or g.active = :active)
              and (lower(g.name) like :pattern escape '!' or lower(g.aliases) like :pattern escape '!')
            """, countQuery = """
            select count(g) from OrgUnitGroup g
            where g.jurisdictionId = :jurisdictionId
              and (:active is null or g.active = :active)
              and (lower(g.name) like :pattern escape '!' or lower(g.aliases) like :pattern escape '!')
            """)
    Page<GroupWithSize> search(long jurisdictionId, String pattern, @Nullable Boolean active, Pageable page);
}
