package org.xiaohao.shared;

/** The database was brought up to date by a newer version of the application; nothing was changed. */
public final class NewerSchemaException extends RuntimeException {

    /**
     * @param found the newest migration of the database
     * @param known the newest one that this version brings
     */
    NewerSchemaException(String found, String known) {
        super("The database is that of a newer version of Xiaohao: it has migration %s, this version knows up to %s."
                .formatted(found, known));
    }
}
