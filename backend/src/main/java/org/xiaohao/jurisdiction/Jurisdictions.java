package org.xiaohao.jurisdiction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Jurisdictions extends JpaRepository<Jurisdiction, Long> {

    @EntityGraph(attributePaths = "parent")
    Optional<Jurisdiction> findWithParentById(long id);

    List<Jurisdiction> findByParentIdInOrderByCode(Collection<Long> parentIds);

    boolean existsByParentIdAndActiveTrue(long parentId);

    Optional<Jurisdiction> findByCode(String code);
}
