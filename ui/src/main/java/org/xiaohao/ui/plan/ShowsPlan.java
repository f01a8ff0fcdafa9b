package org.xiaohao.ui.plan;

/** A view whose path without parameters shows the {@link ChosenPlan}; another choice opens it anew. */
public interface ShowsPlan {}
