package org.xiaohao.document.ground;

import java.util.List;
import java.util.Locale;

/** What the name of a file says; never what the file is. */
public final class FileNames {

    private FileNames() {}

    /** Whether the name says that the file is a Word document of the newer kind. */
    public static boolean isNamedDocx(String fileName) {
        return isNamed(fileName, ".docx");
    }

    /** Whether the name ends in an extension, its dot included, in lower case. */
    public static boolean isNamed(String fileName, String extension) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /** The file name without folder and extension, if there is one. */
    public static List<String> titleHints(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String hint = dot > 0 ? name.substring(0, dot) : name;
        return hint.isBlank() ? List.of() : List.of(hint);
    }
}
