package org.xiaohao.ui.plan;

/** A view whose path without parameters shows what is {@link ChosenPlan chosen}, a plan or all of them; another choice opens it anew. */
public interface ShowsPlan {}
