package org.xiaohao.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that are prepared on the thread of the test, those of Hibernate and hand-written ones. */
public final class StatementCount {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();
    private static final ThreadLocal<Interruption> INTERRUPTION = new ThreadLocal<>();

    private StatementCount() {}

    /** The statements that the work takes, in their order. */
    public static List<String> statements(Runnable work) {
        List<String> seen = new ArrayList<>();
        SEEN.set(seen);
        try {
            work.run();
        } finally {
            SEEN.remove();
        }
        return List.copyOf(seen);
    }

    /** How many statements the work takes. */
    public static int of(Runnable work) {
        return statements(work).size();
    }

    /** Lets something happen on another thread, to its end, before the work first says these words to the database. */
    public static void interrupted(Runnable work, String words, Runnable between) {
        INTERRUPTION.set(new Interruption(words, between));
        try {
            work.run();
        } finally {
            boolean never = INTERRUPTION.get() != null;
            INTERRUPTION.remove();
            if (never) {
                throw new IllegalStateException("Never said: " + words);
            }
        }
    }

    private record Interruption(String words, Runnable between) {}

    private static void interrupt(Object[] arguments) {
        Interruption waiting = INTERRUPTION.get();
        if (waiting != null
                && arguments.length > 0
                && arguments[0] instanceof String sql
                && sql.contains(waiting.words())) {
            INTERRUPTION.remove();
            CompletableFuture.runAsync(waiting.between()).join();
        }
    }

    private static void note(Object[] arguments) {
        List<String> seen = SEEN.get();
        if (seen != null && arguments.length > 0 && arguments[0] instanceof String sql) {
            seen.add(sql);
        }
    }

    /** Puts the counter between the data source and everybody who uses it. */
    static final class Listener implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return listening(Connection.class, super.getConnection());
        }
    }

    private static <T> T listening(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            if (method.getName().startsWith("prepare") || method.getName().startsWith("execute")) {
                interrupt(arguments);
                note(arguments);
            }
            Object result = call(target, method, arguments);
            boolean plain = method.getName().equals("createStatement");
            return plain && result instanceof Statement statement ? listening(Statement.class, statement) : result;
        };
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
