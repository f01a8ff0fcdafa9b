package org.xiaohao.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What becomes of a held file when the transaction of its row ends. Where nobody knows how it ended, or the move fails,
 * the file stays where it is: it can be read there, and {@link UnfinishedUploads} settles it later.
 */
final class FileSettlement implements TransactionSynchronization {

    private static final Logger log = LoggerFactory.getLogger(FileSettlement.class);

    private final FileStore files;
    private final String storageKey;
    private final Clock clock;

    FileSettlement(FileStore files, String storageKey, Clock clock) {
        this.files = files;
        this.storageKey = storageKey;
        this.clock = clock;
    }

    @Override
    public void afterCompletion(int status) {
        try {
            if (status == STATUS_COMMITTED) {
                files.settle(storageKey);
            } else if (status == STATUS_ROLLED_BACK) {
                files.throwAway(storageKey, LocalDate.now(clock));
            }
        } catch (IOException e) {
            log.warn("The file {} stays among the incoming ones for now", storageKey, e);
        }
    }
}
