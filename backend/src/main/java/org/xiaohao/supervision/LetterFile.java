package org.xiaohao.supervision;

/**
 * A letter as a file.
 *
 * @param fileName the name it is saved under
 * @param bytes the {@code .docx}; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record LetterFile(String fileName, byte[] bytes) {}
