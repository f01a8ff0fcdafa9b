package org.xiaohao.ui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.xiaohao.shared.Role;

/** A test that a person of these roles runs, whether or not the database knows the account. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = SignedInFactory.class)
public @interface SignedIn {

    Role[] value();

    String username() default "tester";

    String displayName() default "\u6797\u6653";

    long accountId() default 1;

    long jurisdictionId() default 1;

    /** The unit; 0 for a person of no unit. */
    long orgUnitId() default 0;
}
