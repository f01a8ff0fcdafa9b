package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.xiaohao.testing.BackendTest;

/** What a caller of the REST API is told of a failure. */
@BackendTest
class ProblemsTest {

    @Autowired
    private Problems problems;

    @Test
    void theSecondOfTwoSaversIsToldSoWhereverTheVersionIsFoundOut() {
        var problem = problems.of(new OptimisticLockingFailureException("row was updated"), Locale.ENGLISH);
        assertThat(problem.getStatus()).isEqualTo(HttpStatus.CONFLICT.value());
        assertThat(problem).isEqualTo(problems.of(new StaleDataException(), Locale.ENGLISH));
    }
}
