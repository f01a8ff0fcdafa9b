package org.xiaohao.savedview;

/**
 * Keeps how the list of tasks is seen.
 *
 * @param name at most 50 characters
 * @param shared whether everybody of the own unit sees it
 */
public record SaveView(String name, boolean shared, ListSettings settings) {}
