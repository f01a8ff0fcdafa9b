package org.xiaohao.attachment;

/** The folder of files and the database do not belong together; nothing was changed in either. */
final class ForeignFolderException extends RuntimeException {

    private final String remedy;

    /**
     * @param what what was found
     * @param remedy the sentence that says what to do
     */
    ForeignFolderException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
