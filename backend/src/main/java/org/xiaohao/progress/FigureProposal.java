package org.xiaohao.progress;

/**
 * A figure that was found in a text, to be confirmed, mended or struck by a person.
 *
 * @param figure what would be reported; its name is that of the indicator where it seems to belong to one
 * @param joint whether its sentence tells of an event of several units
 */
public record FigureProposal(Figure figure, boolean joint) {}
