package org.xiaohao.shared;

/** What a Word file ({@code .docx}) is called where files are given and taken. */
public final class WordFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private WordFile() {}
}
