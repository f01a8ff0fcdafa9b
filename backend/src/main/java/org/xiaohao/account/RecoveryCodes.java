package org.xiaohao.account;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodes extends JpaRepository<RecoveryCode, Long> {

    /** Uses a code up; of two at once, one finds it. */
    @Modifying
    @Query("delete from RecoveryCode c where c.accountId = :accountId and c.codeHash = :codeHash")
    int use(long accountId, String codeHash);

    @Modifying
    @Query("delete from RecoveryCode c where c.accountId = :accountId")
    void deleteAllOf(long accountId);
}
