package org.xiaohao.mcp;

import java.util.function.BiFunction;

/**
 * Something that a program may ask for: a thin way to what people ask the services for, with the same rules.
 *
 * @param name how programs call it
 * @param title what it is, in Chinese
 * @param words what it does and answers, in Chinese and then in English
 * @param arguments what it may be told
 * @param writes whether it changes something
 * @param type a record that takes the arguments; what was left out is null
 * @param work does it and gives a record
 */
record Tool<A>(
        String name,
        String title,
        String words,
        Arguments arguments,
        boolean writes,
        Class<A> type,
        BiFunction<A, Labels, Object> work) {}
