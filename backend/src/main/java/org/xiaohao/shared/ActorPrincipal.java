package org.xiaohao.shared;

/** A security principal that knows the acting person. */
public interface ActorPrincipal {

    Actor actor();
}
