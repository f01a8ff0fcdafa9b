package org.xiaohao.account;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SecondFactors extends JpaRepository<SecondFactor, Long> {

    /** Takes the code of a step, unless this one or a later one was taken. */
    @Modifying
    @Query("update SecondFactor f set f.lastStep = :step where f.accountId = :accountId and f.lastStep < :step")
    int take(long accountId, long step);

    @Query("select count(f) > 0 from SecondFactor f where f.accountId = :accountId and f.confirmedAt is not null")
    boolean isConfirmed(long accountId);
}
