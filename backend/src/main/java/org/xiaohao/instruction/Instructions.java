package org.xiaohao.instruction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface Instructions extends JpaRepository<Instruction, Long> {

    Optional<Instruction> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<Instruction> findTop50ByTaskIdOrderByGivenAtDescIdDesc(long taskId);

    Page<Instruction> findByJurisdictionIdAndStateOrderByAnswerDueAscIdAsc(
            long jurisdictionId, InstructionState state, Pageable pageable);

    Page<Instruction> findByOrgUnitIdAndStateOrderByAnswerDueAscIdAsc(
            long orgUnitId, InstructionState state, Pageable pageable);

    Page<Instruction> findByJurisdictionIdOrderByGivenAtDescIdDesc(long jurisdictionId, Pageable pageable);

    List<Instruction> findByOrgUnitIdAndStateAndTaskIdIn(
            long orgUnitId, InstructionState state, Collection<Long> taskIds);

    List<Instruction> findByJurisdictionIdAndStateAndByWorkingDaysTrueAndAnswerDueAfter(
            long jurisdictionId, InstructionState state, LocalDate day);

    long countByTaskIdAndOrgUnitIdAndState(long taskId, long orgUnitId, InstructionState state);
}
