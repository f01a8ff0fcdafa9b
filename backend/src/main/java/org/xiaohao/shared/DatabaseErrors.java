package org.xiaohao.shared;

import org.aopalliance.intercept.MethodInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Says in words of the domain what the database says in its own. The loser of two savers at the same moment is told what
 * the one who came a minute later is told; where the database is gone, that is said and nothing else. Both may show only
 * when the transaction ends, so this stands around the transactions of all services.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DatabaseErrors {

    private static final Logger log = LoggerFactory.getLogger(DatabaseErrors.class);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor databaseErrorsInWordsOfTheDomain() {
        MethodInterceptor translation = invocation -> {
            try {
                return invocation.proceed();
            } catch (ConcurrencyFailureException conflict) {
                StaleDataException stale = new StaleDataException();
                stale.initCause(conflict);
                throw stale;
            } catch (DataAccessException | TransactionException failure) {
                if (!Outage.isBehind(failure)) {
                    throw failure;
                }
                log.warn("The database does not answer: {}", failure.getMessage());
                throw new UnavailableException(failure);
            }
        };
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(Service.class), translation);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
