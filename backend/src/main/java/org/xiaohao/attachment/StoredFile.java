package org.xiaohao.attachment;

/**
 * A file that lies safely in the store.
 *
 * @param storageKey its path below the store, with {@code /} between the parts
 * @param size in bytes
 * @param sha256 the digest in lower-case hexadecimal
 */
record StoredFile(String storageKey, long size, String sha256) {}
