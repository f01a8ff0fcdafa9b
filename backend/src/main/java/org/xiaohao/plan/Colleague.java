package org.xiaohao.plan;

/** Somebody of the own unit who can work on its parts. */
public record Colleague(long accountId, String name) {}
