package org.xiaohao.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The line between the application and its database, to be cut by a test that imports it: nobody gets a connection. */
@TestConfiguration(proxyBeanMethods = false)
public class Lifeline {

    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    /** From now on the database is gone. */
    public void cut() {
        cutAfter(0);
    }

    /** The database goes away when so many connections more were given out. */
    public void cutAfter(int connections) {
        LEFT.set(connections);
    }

    /** The database is back. */
    public void mend() {
        cutAfter(Integer.MAX_VALUE);
    }

    @Bean
    static BeanPostProcessor lineToTheDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Line(source) : bean;
            }
        };
    }

    private static final class Line extends DelegatingDataSource {

        Line(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (LEFT.getAndUpdate(left -> left == 0 ? 0 : left - 1) == 0) {
                throw new SQLTransientConnectionException("Connection is not available, request timed out");
            }
            return super.getConnection();
        }
    }
}
