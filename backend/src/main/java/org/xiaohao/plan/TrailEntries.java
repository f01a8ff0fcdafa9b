package org.xiaohao.plan;

import java.util.Collection;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrailEntries extends JpaRepository<TrailEntry, Long> {

    Page<TrailEntry> findByTaskIdOrderByOccurredAtDescIdDesc(long taskId, Pageable pageable);

    Page<TrailEntry> findByTaskIdAndKindInOrderByOccurredAtDescIdDesc(
            long taskId, Collection<TrailKind> kinds, Pageable pageable);
}
